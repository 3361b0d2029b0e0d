import { Field, InputType, Int } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Position } from "../domain/words.ts";
import { PositionEnum } from "../queries/candidate.ts";

/* What more than one command states; every other input stands with its command. */

export const HASH = { description: "SHA-256 of the paper, which stays in the village. 文书摘要" };
export const DOCUMENT = { description: "Number of the document. 文号" };
const count = (english: string, chinese: string): { description: string } => ({
  description: `${english}. ${chinese}`,
});

@InputType("ElectionPaper", { description: "A step that rests on a paper. 文书" })
export class Paper {
  @Field(() => String, HASH)
  evidenceHash!: string;
}

@InputType("ElectionDocument", { description: "A step that rests on a government's document. 批准文书" })
export class Document {
  @Field(() => String, DOCUMENT)
  documentNo!: string;
}

@InputType("CandidateChosen", { description: "One nominee or candidate. 被提名人" })
export class CandidateChosen {
  @Field(() => UuidScalar, { description: "Id of the nominee or candidate. 被提名人编号" })
  candidate!: string;
}

@InputType("VotesStated", { description: "Votes for one candidate. 候选人得票" })
export class VotesStated extends CandidateChosen {
  @Field(() => Int, count("Votes", "得票数"))
  votes!: number;
}

@InputType("WriteInStated", { description: "Votes for somebody written in. 另选他人" })
export class WriteInStated {
  @Field(() => String, { description: "Name as it stood on the ballots, 2 to 40 letters. 姓名" })
  name!: string;

  @Field(() => PositionEnum)
  position!: Position;

  @Field(() => Boolean, { defaultValue: false, description: "For a seat kept for women. 妇女专职" })
  womensSeat!: boolean;

  @Field(() => Int, count("Votes", "得票数"))
  votes!: number;
}

@InputType("CountStated", { description: "A round of votes as it was counted. 计票" })
export class CountStated {
  @Field(() => Int, count("Ballots issued", "发出选票"))
  ballotsIssued!: number;

  @Field(() => Int, count("Ballots cast", "收回选票"))
  ballotsCast!: number;

  @Field(() => Int, count("Valid ballots", "有效票"))
  ballotsValid!: number;

  @Field(() => Int, count("Invalid ballots", "无效票"))
  ballotsInvalid!: number;

  @Field(() => Int, { defaultValue: 0, ...count("Roving boxes", "流动票箱") })
  rovingBoxes!: number;

  @Field(() => Boolean, { description: "There was a secret booth (VCL 15(3)). 设秘密写票处" })
  secretBooth!: boolean;

  @Field(() => Boolean, {
    description: "Counted in the open and announced there (VCL 15(3)). 公开计票并当场公布",
  })
  announcedOnSite!: boolean;

  @Field(() => [VotesStated], { description: "Votes for each candidate, also none. 候选人得票" })
  votes!: VotesStated[];

  @Field(() => [WriteInStated], {
    defaultValue: [],
    description: "Votes for people written in. 另选他人得票",
  })
  writeIns!: WriteInStated[];
}

@InputType("LaterRoundStated", { description: "A later round as it was counted. 后续轮次计票" })
export class LaterRound extends CountStated {
  @Field(() => DateScalar, { description: "Held on. 投票日" })
  heldOn!: LocalDate;
}
