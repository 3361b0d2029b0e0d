import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { WayEnum } from "../queries/clue-types.ts";
import { decideProposal } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

@InputType("ClueProposal", { description: "A way of disposal, and the meeting that studied it. 处置意见" })
class Proposal {
  @Field(() => WayEnum)
  way!: words.Way;

  @Field(() => String, { nullable: true, description: "Number of the meeting that studied it. 集体研究编号" })
  meetingNo?: string | null;
}

export const proposeClueDisposal = defineCommand({
  name: "proposeClueDisposal",
  description: "Proposes one of four ways of disposal, after collective study. 提出处置意见",
  on: clue,
  event: "proposeWay",
  by: organ,
  input: Proposal,
  decide: decideProposal,
});
