import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const fileClueCase = defineCommand({
  name: "fileClueCase",
  description: "Files a case. 立案",
  on: clue,
  event: "fileCase",
  by: organ,
  decide: decideStep,
});
