import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { ReopenEnum } from "../queries/enums.ts";
import { decideReopening } from "../domain/reopening.ts";
import { petition } from "./petition.ts";
import { anotherHeadThan } from "./who.ts";

@InputType("PetitionReopening", { description: "Why it comes back onto the ledger. 返账" })
class Reopening {
  @Field(() => ReopenEnum)
  reason!: words.ReopenReason;
}

export const reopenPetition = defineCommand({
  name: "reopenPetition",
  description: "Puts it back on the ledger, to be worked on anew. 返账",
  on: petition,
  event: "reopen",
  by: anotherHeadThan(RULE.P20, () => []),
  input: Reopening,
  decide: decideReopening,
});
