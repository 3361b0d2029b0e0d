import { Field, InputType } from "type-graphql";
import { decideReviewSubmission, readyForReview } from "../../domain/review.ts";
import { reviewStep } from "./joint-review.ts";
import { township } from "./who.ts";

@InputType("JointReviewRequest", { description: "The paper it rests on. 送审文书" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the request, which stays with the office. 文书摘要" })
  documentHash!: string;
}

export const submitJointReview = reviewStep({
  name: "submitJointReview",
  description: "The township asks for the review. 提交联审",
  event: "submit",
  by: township,
  input: Stated,
  ready: readyForReview,
  decide: decideReviewSubmission,
});
