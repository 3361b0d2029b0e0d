import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideNomineeWithdrawal } from "../../domain/review.ts";
import { reviewStep } from "./joint-review.ts";
import { townshipOrOrganization } from "./who.ts";

@InputType("ReviewNomineeChosen", { description: "One nominee. 被提名人" })
class Stated {
  @Field(() => UuidScalar, { description: "Id of the nominee. 被提名人编号" })
  nominee!: string;
}

export const withdrawReviewNominee = reviewStep({
  name: "withdrawReviewNominee",
  description: "A nominee does not stand any more. 被提名人退出",
  event: "withdrawNominee",
  by: townshipOrOrganization,
  input: Stated,
  decide: decideNomineeWithdrawal,
});
