import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const closeClue = defineCommand({
  name: "closeClue",
  description: "Closes it. 结案",
  on: clue,
  event: "close",
  by: organ,
  decide: decideStep,
});
