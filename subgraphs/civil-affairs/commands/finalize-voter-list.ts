import { Field, InputType, Int } from "type-graphql";
import { decideFinalList, readyForFinalList } from "../domain/voter-list.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("VoterListFinal", { description: "What objections changed of the total. 最终名单" })
class Final {
  @Field(() => Int, { nullable: true, description: "Total when objections changed it. 最终人数" })
  total?: number | null;
}

export const finalizeVoterList = electionStep({
  name: "finalizeVoterList",
  description: "The voter list is final. 确定选民名单",
  event: "finalizeList",
  by: recorder,
  input: Final,
  ready: readyForFinalList,
  decide: decideFinalList,
});
