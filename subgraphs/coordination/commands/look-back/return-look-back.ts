import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReturnReasonEnum } from "../../queries/enums.ts";
import { decideFindingsBack } from "../../domain/look-back.ts";
import { lookBackStep } from "./look-back.ts";
import { office } from "./who.ts";

@InputType("LookBackReturned", { description: "Why. 退回原因" })
class SentBack {
  @Field(() => ReturnReasonEnum)
  reason!: words.ReturnReason;
}

export const returnLookBack = lookBackStep({
  name: "returnLookBack",
  description: "It goes back to the township. 退回复查",
  event: "sendFindingsBack",
  by: office,
  input: SentBack,
  decide: decideFindingsBack,
});
