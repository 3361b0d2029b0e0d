import { Field, InputType } from "type-graphql";
import type * as words from "../domain/words.ts";
import { NomineeVerdictEnum } from "../queries/enums.ts";
import { decideVerdicts } from "../domain/nominations.ts";
import { electionStep } from "./election.ts";
import { CandidateChosen, DOCUMENT } from "./inputs.ts";
import { recorder } from "./who.ts";

@InputType("NomineeVerdictStated", { description: "A verdict and no ground. 审查结论" })
class VerdictStated extends CandidateChosen {
  @Field(() => NomineeVerdictEnum)
  verdict!: words.NomineeVerdict;
}

@InputType("ReviewVerdicts", { description: "Verdicts on all nominees. 审查结论" })
class Verdicts {
  @Field(() => String, DOCUMENT)
  documentNo!: string;

  @Field(() => [VerdictStated], { description: "One for each nominee. 逐人结论" })
  verdicts!: VerdictStated[];
}

export const receiveReviewVerdicts = electionStep({
  name: "receiveReviewVerdicts",
  description:
    "The verdicts of the review; the committee takes off the list whoever is not qualified. 资格审查结论",
  event: "receiveVerdicts",
  by: recorder,
  input: Verdicts,
  decide: decideVerdicts,
});
