import { Field, InputType } from "type-graphql";
import { decideSupplement, readyForSupplement } from "../../domain/review.ts";
import { reviewStep } from "./joint-review.ts";
import { township } from "./who.ts";

@InputType("JointReviewSupplement", { description: "The papers that were missing. 补充材料" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the papers, which stay with the office. 文书摘要" })
  documentHash!: string;
}

export const supplementJointReview = reviewStep({
  name: "supplementJointReview",
  description: "What was missing is handed in, and departments are asked again. 补充材料",
  event: "supplement",
  by: township,
  input: Stated,
  ready: readyForSupplement,
  decide: decideSupplement,
});
