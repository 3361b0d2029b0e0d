import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RecusalReason } from "../../../../shared/commands/standing-aside.ts";
import { ReviewRecusalEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideReviewRecusal } from "../../domain/review.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { jointReview } from "./joint-review.ts";
import { anybodyInvolved } from "./who.ts";

@InputType("JointReviewRecusal", { description: "Who stands aside. 回避" })
class Stated {
  @Field(() => UuidScalar, { nullable: true, description: "Oneself when left out. 回避人" })
  official?: string | null;

  @Field(() => ReviewRecusalEnum)
  reason!: RecusalReason;
}

export const standAsideFromJointReview = defineCommand({
  name: "standAsideFromJointReview",
  description: "Stands aside from a review, or sets another aside. 回避",
  on: jointReview,
  event: "standAside",
  by: anybodyInvolved,
  input: Stated,
  load: { officials },
  decide: decideReviewRecusal,
});
