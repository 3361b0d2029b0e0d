import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { SupervisionReasonEnum } from "../queries/enums.ts";
import { decideOpenSupervision } from "../domain/supervision.ts";
import { petition } from "./petition.ts";
import { anotherThan } from "./who.ts";

@InputType("PetitionSupervision", { description: "Why the handling body is pressed. 督办" })
class Supervision {
  @Field(() => SupervisionReasonEnum)
  reason!: words.SupervisionReason;
}

export const openPetitionSupervision = defineCommand({
  name: "openPetitionSupervision",
  description: "Presses the handling body. 督办",
  on: petition,
  event: "openSupervision",
  by: anotherThan(RULE.P11, ({ handlerId }) => [handlerId]),
  input: Supervision,
  decide: decideOpenSupervision,
});
