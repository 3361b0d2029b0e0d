import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideRescheduling } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionRescheduled", { description: "The new election day. 选举日" })
class AnotherDay {
  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;
}

export const rescheduleElection = electionStep({
  name: "rescheduleElection",
  description: "Another day after a vote that decided nothing. 重新确定选举日",
  event: "reschedule",
  by: recorder,
  input: AnotherDay,
  decide: decideRescheduling,
});
