import { Field, InputType, Int } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { CheckAnswerEnum, CheckCodeEnum } from "../../queries/enums.ts";
import { decideCheck } from "../../domain/look-back.ts";
import { lookBackStep } from "./look-back.ts";
import { township } from "./who.ts";

@InputType("LookBackCheckStated", {
  description: "What officials did or found; nothing about a person. 检查事项",
})
class CheckStated {
  @Field(() => CheckCodeEnum)
  check!: words.CheckCode;

  @Field(() => CheckAnswerEnum, { nullable: true })
  answer?: words.CheckAnswer | null;

  @Field(() => Int, { nullable: true, description: "Number, where the check asks for one. 数量" })
  amount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of a paper, which stays with the office. 文书摘要",
  })
  evidenceHash?: string | null;
}

export const recordLookBackCheck = lookBackStep({
  name: "recordLookBackCheck",
  description: "One check is answered. 填写检查事项",
  event: "recordCheck",
  by: township,
  input: CheckStated,
  decide: decideCheck,
});
