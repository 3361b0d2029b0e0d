import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideAgreement } from "../domain/objection.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const agreeToPetitionObjection = defineCommand({
  name: "agreeToPetitionObjection",
  description: "Agrees with an objection; it is to be routed anew. 同意异议",
  on: petition,
  event: "agreeToObjection",
  by: petitionsOffice,
  decide: decideAgreement,
});
