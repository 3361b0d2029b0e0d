import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideVoidingRejection } from "../domain/voiding.ts";
import { petition } from "./petition.ts";
import { anotherHeadThan } from "./who.ts";

export const rejectPetitionVoiding = defineCommand({
  name: "rejectPetitionVoiding",
  description: "Keeps a registration that was to be voided. 不同意作废",
  on: petition,
  event: "rejectVoiding",
  by: anotherHeadThan(RULE.C08, ({ voidRequestedBy }) => [voidRequestedBy]),
  decide: decideVoidingRejection,
});
