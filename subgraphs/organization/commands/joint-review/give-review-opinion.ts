import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type * as words from "../../domain/words.ts";
import { GroundEnum, OpinionEnum } from "../../queries/enums.ts";
import { decideOpinions, readyForOpinion } from "../../domain/review-opinions.ts";
import { reviewStep } from "./joint-review.ts";
import { reviewer } from "./who.ts";

@InputType("OpinionOnNominee", { description: "A department's word on one nominee. 逐人意见" })
class OpinionOnNominee {
  @Field(() => UuidScalar, { description: "Id of the nominee. 被提名人编号" })
  nominee!: string;

  @Field(() => OpinionEnum)
  opinion!: words.Opinion;

  @Field(() => GroundEnum, { nullable: true })
  ground?: words.Ground | null;
}

@InputType("ReviewOpinions", { description: "A department's word on all it was asked about. 部门意见" })
class Stated {
  @Field(() => [OpinionOnNominee], { description: "One for each nominee. 逐人意见" })
  opinions!: OpinionOnNominee[];
}

export const giveReviewOpinion = reviewStep({
  name: "giveReviewOpinion",
  description: "A department says what it has to, on every nominee. 反馈意见",
  event: "giveOpinion",
  by: reviewer,
  input: Stated,
  ready: readyForOpinion,
  decide: decideOpinions,
});
