import { Field, InputType } from "type-graphql";
import { UuidScalar } from "../../../shared/graphql/scalars.ts";
import { decideGivingWay } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { CandidateChosen } from "./inputs.ts";
import { recorder } from "./who.ts";

@InputType("RelativesElected", {
  description: "Two who were elected and may not serve together; the relation is not kept. 近亲属同时当选",
})
class Relatives extends CandidateChosen {
  @Field(() => UuidScalar, { description: "Id of the other one. 另一人编号" })
  relative!: string;
}

export const giveWayToRelative = electionStep({
  name: "giveWayToRelative",
  description: "Of two relatives elected one stands back. 近亲属回避",
  event: "giveWay",
  by: recorder,
  input: Relatives,
  decide: decideGivingWay,
});
