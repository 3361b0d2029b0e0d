import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideSubmission } from "../domain/striking-off.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

export const submitPetitionForStrikingOff = defineCommand({
  name: "submitPetitionForStrikingOff",
  description: "Asks for it to be struck off. 申请销号",
  on: petition,
  event: "submit",
  by: handlingBody,
  decide: decideSubmission,
});
