import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideAnotherDay, readyForAnotherDay } from "../domain/interruptions.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionDayMoved", { description: "The new election day. 选举日" })
class AnotherDay {
  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;
}

export const moveElectionDay = electionStep({
  name: "moveElectionDay",
  description: "Another election day, no later than the election was put off. 调整选举日",
  event: "moveDay",
  by: recorder,
  input: AnotherDay,
  ready: readyForAnotherDay,
  decide: decideAnotherDay,
});
