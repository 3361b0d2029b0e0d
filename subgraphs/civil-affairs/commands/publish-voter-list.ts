import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideList } from "../domain/voter-list.ts";
import { electionStep } from "./election.ts";
import { HASH } from "./inputs.ts";
import { recorder } from "./who.ts";

@InputType("VoterListPosted", { description: "The three groups of the law (VCL 13), and no name. 选民名单" })
class Posted {
  @Field(() => Int, { description: "Registered here and living here. 本村户籍且居住" })
  residentRegistered!: number;

  @Field(() => Int, {
    description: "Registered here, living elsewhere, declared to vote. 本村户籍不在村居住、本人表示参加",
  })
  absentDeclared!: number;

  @Field(() => Int, {
    description:
      "Living here over a year, registered elsewhere, admitted. 户籍不在本村、居住一年以上经同意参加",
  })
  nonHukouAdmitted!: number;

  @Field(() => Int, { description: "Together. 合计" })
  total!: number;

  @Field(() => DateScalar, { description: "Posted on. 公布日" })
  publishedOn!: LocalDate;

  @Field(() => String, HASH)
  evidenceHash!: string;
}

export const publishVoterList = electionStep({
  name: "publishVoterList",
  description: "The voter list is posted, in counts. 公布选民名单",
  event: "publishVoterList",
  by: recorder,
  input: Posted,
  decide: decideList,
});
