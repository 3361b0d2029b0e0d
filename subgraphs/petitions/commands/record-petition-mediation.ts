import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideMediation } from "../domain/handling.ts";
import { OnDay } from "./inputs.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

export const recordPetitionMediation = defineCommand({
  name: "recordPetitionMediation",
  description: "Both agreed before a mediator. 调解",
  on: petition,
  event: "mediate",
  by: handlingBody,
  input: OnDay,
  decide: decideMediation,
});
