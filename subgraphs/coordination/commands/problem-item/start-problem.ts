import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideWork } from "../../domain/problem-item.ts";
import { problemItem } from "./problem-item.ts";
import { responsible } from "./who.ts";

export const startProblem = defineCommand({
  name: "startProblem",
  description: "The responsible body works on it. 开始整改",
  on: problemItem,
  event: "work",
  by: responsible,
  decide: decideWork,
});
