import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import type { Body } from "../../../shared/kernel/actor.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  BodyEnum,
  BothPostsEnum,
  BranchKindEnum,
  BranchStateEnum,
  LeaderRoleEnum,
  OfficialStateEnum,
  PositionEnum,
  ReviewProgressEnum,
  VerdictEnum,
} from "./enums.ts";

@Directive('@key(fields: "id")')
@ObjectType({ description: "An official on duty. 在岗干部" })
export class Official {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Name. 姓名" })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Post. 职务" })
  post!: string | null;

  @Field(() => BodyEnum, { nullable: true })
  body!: Body | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: "Region of the office. 所在区划" })
  regionCode!: string | null;

  @Field(() => String, { nullable: true, description: "Office telephone. 办公电话" })
  officePhone!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => OfficialStateEnum, { nullable: true })
  state!: words.OfficialState | null;

  @Field(() => DateScalar, { nullable: true, description: "On leave until. 休假至" })
  onLeaveUntil!: string | null;
}

@ObjectType({ description: "Who answers for a place, and as what. 责任领导" })
export class ResponsibleLeader {
  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => LeaderRoleEnum)
  role!: words.LeaderRole;

  @Field(() => DateScalar, { description: "Since. 起始日" })
  since!: string;

  @Field(() => Official)
  official!: Official;
}

@ObjectType({ description: "The Party branch's election, in counts. 村党组织换届" })
export class PartyBranch {
  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => BranchKindEnum, { nullable: true })
  branchKind!: words.BranchKind | null;

  @Field(() => BranchStateEnum)
  state!: words.BranchState;

  @Field(() => DateScalar, { nullable: true, description: "Due on. 应换届日" })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Put off to. 延期至" })
  extendedTo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Meeting held on. 党员大会日" })
  heldOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Members entitled to vote. 有表决权党员数" })
  entitledMembers!: number | null;

  @Field(() => Int, { nullable: true, description: "Members present. 到会党员数" })
  present!: number | null;

  @Field(() => Int, { nullable: true, description: "Seats. 职数" })
  seats!: number | null;

  @Field(() => Int, { nullable: true, description: "Candidates. 候选人数" })
  candidatesCount!: number | null;

  @Field(() => BothPostsEnum, { nullable: true })
  secretaryAlsoDirector!: words.BothPosts | null;

  @Field(() => Village, { nullable: true, description: "Village. 村(社区)" })
  village!: Village | null;
}

@ObjectType({ description: "The announced result of the branch election. 党组织选举结果" })
export class PartyBranchResult {
  @Field(() => String, { nullable: true, description: "Name of the secretary. 书记姓名" })
  secretaryName!: string | null;

  @Field(() => DateScalar, { description: "Approved on. 批复日" })
  approvedOn!: string;
}

@ObjectType({ description: "One nominee's verdict. 联审结论" })
export class ReviewedNominee {
  @Field(() => String, { description: "Nominee. 被提名人" })
  nomineeName!: string;

  @Field(() => PositionEnum)
  position!: words.CandidatePosition;

  @Field(() => VerdictEnum, { nullable: true })
  verdict!: words.Verdict | null;

  @Field(() => DateScalar, { nullable: true, description: "Decided on. 结论日" })
  verdictOn!: string | null;
}

@ObjectType({ description: "The county's joint review of a village's nominees. 县级联审" })
export class JointReview {
  @Field(() => ReviewProgressEnum)
  progress!: words.ReviewProgress;

  @Field(() => [ReviewedNominee], { nullable: true, description: "Verdicts. 结论" })
  verdicts!: ReviewedNominee[] | null;
}

@ObjectType({ description: "Branch elections of a region in numbers. 党组织换届汇总" })
export class PartyBoard {
  @Field(() => Int, { description: "Branches due. 应换届党组织数" })
  branches!: number;

  @Field(() => Int, { description: "Result approved. 已批复数" })
  elected!: number;

  @Field(() => Int, { description: "Extended. 延期数" })
  extended!: number;

  @Field(() => Int, { description: "One person in both posts. 一肩挑数" })
  secretaryAlsoDirector!: number;

  @Field(() => Int, { description: "Weak branches. 软弱涣散党组织数" })
  weakBranches!: number;

  @Field(() => Int, { description: "Put right and off the list. 已摘帽数" })
  weakBranchesDelisted!: number;

  @Field(() => Int, { description: "Trainings planned or held. 培训期数" })
  trainings!: number;

  @Field(() => Int, { description: "Trainings held. 已办培训期数" })
  trainingsHeld!: number;
}

export const OfficialConnection = connectionTypes("Official", () => Official);
