import { Field, InputType } from "type-graphql";
import { decideOpening, readyForVote } from "../domain/vote.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionVoteOpened", { description: "What stands when the vote begins. 投票准备" })
class Opening {
  @Field(() => Boolean, { description: "The secret booth stands. 设秘密写票处" })
  secretBooth!: boolean;

  @Field(() => Boolean, { description: "The township is there. 乡镇到场" })
  townshipPresent!: boolean;
}

export const openElectionVote = electionStep({
  name: "openElectionVote",
  description: "The vote is opened. 开始投票",
  event: "openVote",
  by: recorder,
  input: Opening,
  ready: readyForVote,
  decide: decideOpening,
});
