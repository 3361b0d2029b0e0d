import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const endClue = defineCommand({
  name: "endClue",
  description: "Ends it: nothing was found. 了结",
  on: clue,
  event: "end",
  by: organ,
  decide: decideStep,
});
