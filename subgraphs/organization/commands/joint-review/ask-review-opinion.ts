import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type * as words from "../../domain/words.ts";
import { ReviewingBodyEnum } from "../../queries/enums.ts";
import { readyForReview } from "../../domain/review.ts";
import { decideAsking } from "../../domain/review-opinions.ts";
import { reviewStep } from "./joint-review.ts";
import { organization } from "./who.ts";

@InputType("ReviewOpinionRequest", { description: "Which department, with which sealed material. 征求意见" })
class Stated {
  @Field(() => ReviewingBodyEnum)
  body!: words.ReviewingBody;

  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;
}

export const askReviewOpinion = reviewStep({
  name: "askReviewOpinion",
  description: "A department is asked for its opinion (H8), when another person approves. 征求意见",
  event: "ask",
  by: organization,
  input: Stated,
  ready: readyForReview,
  decide: decideAsking,
});
