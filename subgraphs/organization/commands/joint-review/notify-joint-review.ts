import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideNotice } from "../../domain/review-verdicts.ts";
import { reviewStep } from "./joint-review.ts";
import { organization } from "./who.ts";

@InputType("JointReviewNotice", { description: "With which sealed material. 结果通知" })
class Stated {
  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;
}

export const notifyJointReview = reviewStep({
  name: "notifyJointReview",
  description: "The result goes to the village by civil affairs (H9), when another person approves. 通知结果",
  event: "notify",
  by: organization,
  input: Stated,
  decide: decideNotice,
});
