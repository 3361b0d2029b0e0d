import { Field, InputType } from "type-graphql";
import { RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideReviewDraft } from "../../domain/review.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { jointReview } from "./joint-review.ts";
import { township } from "./who.ts";

@InputType("JointReviewBeginning", { description: "Whose nominees they are. 联审填报" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "Election cycle. 换届" })
  cycle!: string;
}

export const draftJointReview = defineCommand({
  name: "draftJointReview",
  description: "A township begins a list of nominees for the review. 填报联审",
  creates: jointReview,
  event: "draft",
  by: township,
  input: Stated,
  load: { places },
  decide: decideReviewDraft,
});
