import { Field, InputType, Int } from "type-graphql";
import type * as words from "../domain/words.ts";
import { PositionEnum } from "../queries/candidate.ts";
import { decideNominations } from "../domain/nominations.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("NomineeStated", { description: "A nominee: a name and a post. 被提名人" })
class NomineeStated {
  @Field(() => String, { description: "Name, 2 to 40 letters. 姓名" })
  name!: string;

  @Field(() => PositionEnum)
  position!: words.Position;

  @Field(() => Boolean, { defaultValue: false, description: "For a seat kept for women. 妇女专职" })
  womensSeat!: boolean;

  @Field(() => Int, { description: "Nomination votes. 提名票" })
  nominationVotes!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Still on the election committee. 仍在选举委员会任职",
  })
  isOnCommittee!: boolean;
}

@InputType("ElectionNominations", { description: "All nominees at once. 提名名单" })
class Nominations {
  @Field(() => [NomineeStated], { description: "Nominees. 被提名人" })
  nominees!: NomineeStated[];
}

export const recordElectionNominations = electionStep({
  name: "recordElectionNominations",
  description: "Who was nominated, each for one post. 提名",
  event: "recordNominations",
  by: recorder,
  input: Nominations,
  decide: decideNominations,
});
