import { Field, InputType, Int } from "type-graphql";
import { decideVoidVote } from "../domain/count.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("VoidVote", { description: "Why the vote is void. 投票无效" })
class Ballots {
  @Field(() => Int, { description: "Ballots issued. 发出选票" })
  ballotsIssued!: number;

  @Field(() => Int, { description: "Ballots cast. 收回选票" })
  ballotsCast!: number;
}

export const voidElectionVote = electionStep({
  name: "voidElectionVote",
  description: "More ballots than issued: the vote is void. 投票无效",
  event: "voidVote",
  by: recorder,
  input: Ballots,
  decide: decideVoidVote,
});
