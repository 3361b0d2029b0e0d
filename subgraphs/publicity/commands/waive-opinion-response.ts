import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { NoResponseReasonEnum } from "../queries/enums.ts";
import { decideNoResponse } from "../domain/response.ts";
import { opinion } from "./opinion.ts";
import { headNotAssessor } from "./who.ts";

@InputType("OpinionNoResponse", { description: "Why there is no answer. 不予回应事由" })
class NoResponse {
  @Field(() => NoResponseReasonEnum)
  reason!: words.NoResponseReason;
}

export const waiveOpinionResponse = defineCommand({
  name: "waiveOpinionResponse",
  description: "It is left without an answer, for a reason; another person approves. 不予回应",
  on: opinion,
  event: "waive",
  by: headNotAssessor,
  input: NoResponse,
  decide: decideNoResponse,
});
