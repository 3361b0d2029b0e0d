import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideRejection } from "../domain/objection.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const rejectPetitionObjection = defineCommand({
  name: "rejectPetitionObjection",
  description: "Does not agree with an objection; the body keeps it. 不同意异议",
  on: petition,
  event: "rejectObjection",
  by: petitionsOffice,
  decide: decideRejection,
});
