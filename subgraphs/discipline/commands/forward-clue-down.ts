import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const forwardClueDown = defineCommand({
  name: "forwardClueDown",
  description: "Passes it to the organ below. 交下级办理",
  on: clue,
  event: "forwardDown",
  by: organ,
  decide: decideStep,
});
