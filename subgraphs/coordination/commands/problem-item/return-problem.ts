import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReturnReasonEnum } from "../../queries/enums.ts";
import { decideSendingBack } from "../../domain/problem-item.ts";
import { problemItem } from "./problem-item.ts";
import { verifier } from "./who.ts";

@InputType("ProblemReturned", { description: "Why. 退回原因" })
class SentBack {
  @Field(() => ReturnReasonEnum)
  reason!: words.ReturnReason;
}

export const returnProblem = defineCommand({
  name: "returnProblem",
  description: "It goes back to be worked on. 退回整改",
  on: problemItem,
  event: "sendBack",
  by: verifier,
  input: SentBack,
  decide: decideSendingBack,
});
