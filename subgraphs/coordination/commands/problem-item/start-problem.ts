import { decideStep } from "../../../../shared/commands/change.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { problemItem } from "./problem-item.ts";
import { responsible } from "./who.ts";

export const startProblem = defineCommand({
  name: "startProblem",
  description: "The responsible body works on it. 开始整改",
  on: problemItem,
  event: "work",
  by: responsible,
  decide: decideStep,
});
