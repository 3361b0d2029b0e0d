import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { PostponementReasonEnum } from "../queries/enums.ts";
import { decidePostponement } from "../domain/interruptions.ts";
import { electionStep } from "./election.ts";
import { Document } from "./inputs.ts";
import { headOfCivilAffairs } from "./who.ts";

@InputType("ElectionPostponed", { description: "Until when and why, by the government's document. 延期批准" })
class Postponed extends Document {
  @Field(() => DateScalar, { description: "Until. 延期至" })
  until!: LocalDate;

  @Field(() => PostponementReasonEnum)
  reason!: words.PostponementReason;
}

export const postponeElection = electionStep({
  name: "postponeElection",
  description: "The county government puts the election off. 延期选举",
  event: "postpone",
  by: headOfCivilAffairs,
  input: Postponed,
  decide: decidePostponement,
});
