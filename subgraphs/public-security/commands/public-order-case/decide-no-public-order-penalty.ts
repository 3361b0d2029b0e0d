import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { NoPenaltyReasonEnum } from "../../queries/enums.ts";
import { decideLettingOff, readyForDecision } from "../../domain/public-order-case.ts";
import { publicOrderCase } from "./public-order-case.ts";
import { headNotHandler } from "./who.ts";

@InputType("PublicOrderNoPenalty", { description: "Why. 不予处罚" })
class Stated {
  @Field(() => NoPenaltyReasonEnum)
  reason!: words.NoPenaltyReason;
}

export const decideNoPublicOrderPenalty = defineCommand({
  name: "decideNoPublicOrderPenalty",
  description: "No penalty is given. 不予处罚",
  on: publicOrderCase,
  event: "letOff",
  by: headNotHandler,
  input: Stated,
  ready: readyForDecision,
  decide: decideLettingOff,
});
