import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type * as words from "../../domain/words.ts";
import { VerdictEnum } from "../../queries/enums.ts";
import { decideVerdicts, readyForVerdicts } from "../../domain/review-verdicts.ts";
import { reviewStep } from "./joint-review.ts";
import { headOfOrganization } from "./who.ts";

@InputType("VerdictOnNominee", { description: "A verdict and no ground. 逐人结论" })
class VerdictOnNominee {
  @Field(() => UuidScalar, { description: "Id of the nominee. 被提名人编号" })
  nominee!: string;

  @Field(() => VerdictEnum)
  verdict!: words.Verdict;
}

@InputType("JointReviewVerdicts", { description: "Verdicts and no grounds. 联审结论" })
class Stated {
  @Field(() => [VerdictOnNominee], { description: "One for each nominee who has none. 逐人结论" })
  verdicts!: VerdictOnNominee[];
}

export const decideJointReview = reviewStep({
  name: "decideJointReview",
  description: "The head signs a verdict on every nominee. 联审结论",
  event: "decide",
  by: headOfOrganization,
  input: Stated,
  ready: readyForVerdicts,
  decide: decideVerdicts,
});
