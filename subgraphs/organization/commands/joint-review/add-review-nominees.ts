import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { PositionEnum } from "../../queries/enums.ts";
import { decideNominees } from "../../domain/review.ts";
import { reviewStep } from "./joint-review.ts";
import { township } from "./who.ts";

@InputType("NomineeToReview", { description: "A nominee: a name and a post. 被提名人" })
class NomineeToReview {
  @Field(() => String, { description: "Name, 2 to 40 letters. 姓名" })
  name!: string;

  @Field(() => PositionEnum)
  position!: words.CandidatePosition;
}

@InputType("NomineesToReview", {
  description: "Who is nominated: names and posts, no identity number. 被提名人名单",
})
class Stated {
  @Field(() => [NomineeToReview], { description: "Nominees, a name and a post each. 被提名人" })
  nominees!: NomineeToReview[];
}

export const addReviewNominees = reviewStep({
  name: "addReviewNominees",
  description: "Nominees go on the list, each once. 填报被提名人",
  event: "addNominees",
  by: township,
  input: Stated,
  decide: decideNominees,
});
