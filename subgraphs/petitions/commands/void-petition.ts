import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideVoiding } from "../domain/voiding.ts";
import { transfers } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { anotherHeadThan } from "./who.ts";

export const voidPetition = defineCommand({
  name: "voidPetition",
  description: "Another person voids a registration, which stays on record. 作废",
  on: petition,
  event: "void",
  by: anotherHeadThan(RULE.C08, ({ voidRequestedBy, handlerId }) => [voidRequestedBy, handlerId]),
  load: { transfers },
  decide: decideVoiding,
});
