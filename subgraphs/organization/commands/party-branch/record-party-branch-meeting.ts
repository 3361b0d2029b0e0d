import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideMembersMeeting, readyForMeeting } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { organization } from "./who.ts";

@InputType("PartyBranchMeeting", { description: "What the meeting came to, and nobody by name. 大会情况" })
class Stated {
  @Field(() => DateScalar, { description: "Held on. 大会日期" })
  heldOn!: LocalDate;

  @Field(() => Int, {
    description: "Members entitled to vote: neither probationary nor under observation. 有表决权党员数",
  })
  entitledMembers!: number;

  @Field(() => Int, { description: "Of these present. 实到人数" })
  present!: number;

  @Field(() => Int, { description: "Candidates. 候选人数" })
  candidates!: number;

  @Field(() => Int, { description: "Votes of whoever of the elected had the fewest. 当选人最低得票" })
  fewestVotes!: number;

  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const recordPartyBranchMeeting = defineCommand({
  name: "recordPartyBranchMeeting",
  description: "The members met and voted, in counts. 党员大会",
  on: partyBranch,
  event: "holdMeeting",
  by: organization,
  input: Stated,
  ready: readyForMeeting,
  decide: decideMembersMeeting,
});
