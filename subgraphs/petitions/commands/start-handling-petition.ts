import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideStart } from "../domain/handling.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

export const startHandlingPetition = defineCommand({
  name: "startHandlingPetition",
  description: "Begins to handle it. 开始办理",
  on: petition,
  event: "startHandling",
  by: handlingBody,
  decide: decideStart,
});
