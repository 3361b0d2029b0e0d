import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { CheckCodeEnum } from "../../queries/enums.ts";
import { decideSettled } from "../../domain/look-back.ts";
import { lookBackStep } from "./look-back.ts";
import { township } from "./who.ts";

@InputType("LookBackFindingSettled", { description: "Which finding, and what it rests on. 整改情况" })
class Settled {
  @Field(() => CheckCodeEnum)
  check!: words.CheckCode;

  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const settleLookBackFinding = lookBackStep({
  name: "settleLookBackFinding",
  description: "What was found is put right. 完成整改",
  event: "settleFinding",
  by: township,
  input: Settled,
  decide: decideSettled,
});
