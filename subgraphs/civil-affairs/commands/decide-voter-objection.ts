import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { ObjectionDecisionEnum } from "../queries/enums.ts";
import { decideObjectionDecided } from "../domain/voter-list.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("VoterObjectionDecided", { description: "How one objection was decided. 异议处理" })
class Decided {
  @Field(() => Int, { description: "Number of the objection in this election. 序号" })
  seq!: number;

  @Field(() => ObjectionDecisionEnum)
  decision!: words.ObjectionDecision;

  @Field(() => DateScalar, { description: "Decided on. 处理日" })
  decidedOn!: LocalDate;
}

export const decideVoterObjection = electionStep({
  name: "decideVoterObjection",
  description: "An objection was decided, and the decision posted. 处理名单异议",
  event: "decideObjection",
  by: recorder,
  input: Decided,
  decide: decideObjectionDecided,
});
