import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideRecheckRequest } from "../../domain/review.ts";
import { readyForRecheck } from "../../domain/review-verdicts.ts";
import { reviewStep } from "./joint-review.ts";
import { townshipOrOrganization } from "./who.ts";

@InputType("ReviewRecheckRequest", { description: "Which nominee. 申请复核" })
class Stated {
  @Field(() => UuidScalar, { description: "Id of the nominee. 被提名人编号" })
  nominee!: string;
}

export const requestReviewRecheck = reviewStep({
  name: "requestReviewRecheck",
  description: "A nominee asks for another look. 申请复核",
  event: "askRecheck",
  by: townshipOrOrganization,
  input: Stated,
  ready: readyForRecheck,
  decide: decideRecheckRequest,
});
