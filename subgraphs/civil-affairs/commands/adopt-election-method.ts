import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { MethodEnum } from "../queries/enums.ts";
import { decideMethod, readyForMethod } from "../domain/preparation.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionMethodAdopted", {
  description: "What the meeting adopted, and how many were there. 选举办法",
})
class Adopted {
  @Field(() => DateScalar, { description: "Election day. 选举日" })
  electionDate!: LocalDate;

  @Field(() => MethodEnum)
  electionMethod!: words.ElectionMethod;

  @Field(() => Int, { defaultValue: 0, description: "Seats of deputy. 副主任职数" })
  seatsDeputy!: number;

  @Field(() => Int, { description: "Seats of member, those for women among them. 委员职数" })
  seatsMember!: number;

  @Field(() => Int, { description: "Of these kept for women. 妇女职数" })
  womenReserved!: number;

  @Field(() => Int, { description: "Entitled to attend the meeting. 应到人数" })
  entitled!: number;

  @Field(() => Int, { description: "Present. 实到人数" })
  present!: number;

  @Field(() => Int, { description: "Agreed. 同意人数" })
  agreed!: number;
}

export const adoptElectionMethod = electionStep({
  name: "adoptElectionMethod",
  description: "A meeting adopted how and when it is voted, and for how many seats. 通过选举办法",
  event: "adoptMethod",
  by: recorder,
  input: Adopted,
  ready: readyForMethod,
  decide: decideMethod,
});
