import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type * as words from "../../domain/words.ts";
import { RecheckVerdictEnum } from "../../queries/enums.ts";
import { decideRecheck } from "../../domain/review-verdicts.ts";
import { reviewStep } from "./joint-review.ts";
import { anotherThanDecider } from "./who.ts";

@InputType("JointReviewRecheck", { description: "What it comes to. 复核结论" })
class Stated {
  @Field(() => RecheckVerdictEnum)
  verdict!: words.RecheckVerdict;

  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;
}

export const recheckJointReview = reviewStep({
  name: "recheckJointReview",
  description: "Another person looks once more, and the result goes out again (H9). 复核",
  event: "recheck",
  by: anotherThanDecider,
  input: Stated,
  decide: decideRecheck,
});
