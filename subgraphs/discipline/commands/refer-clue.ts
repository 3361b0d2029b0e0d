import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const referClue = defineCommand({
  name: "referClue",
  description: "Refers it to the organ it belongs to. 移送有关机关",
  on: clue,
  event: "move",
  by: organ,
  decide: decideStep,
});
