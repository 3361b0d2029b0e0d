import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import { PositionEnum } from "./candidate.ts";
import {
  CandidateStatusEnum,
  CommitteeKindEnum,
  CountOutcomeEnum,
  ElectionStageEnum,
  MethodEnum,
  WorkHandoverItemStateEnum,
  WorkHandoverStateEnum,
} from "./enums.ts";

@ObjectType({ description: "What is posted before the vote. 选举公告" })
export class ElectionNotice {
  @Field(() => ID, { description: "The election cycle. 换届届次" })
  cycleId!: string;

  @Field(() => Int, { description: "Ordinal of the cycle. 第几届" })
  ordinal!: number;

  @Field(() => Int, { description: "Year. 年份" })
  year!: number;

  @Field(() => CommitteeKindEnum)
  kind!: words.CommitteeKind;

  @Field(() => DateScalar, { nullable: true, description: "Election day. 选举日" })
  electionDate!: string | null;

  @Field(() => MethodEnum, { nullable: true })
  electionMethod!: words.ElectionMethod | null;

  @Field(() => Int, { description: "Seats of director. 主任职数" })
  seatsDirector!: number;

  @Field(() => Int, { description: "Seats of deputy. 副主任职数" })
  seatsDeputy!: number;

  @Field(() => Int, { description: "Seats of member. 委员职数" })
  seatsMember!: number;

  @Field(() => Int, { description: "Seats kept for women. 妇女专职" })
  womenReserved!: number;

  @Field(() => DateScalar, { nullable: true, description: "Exit audit posted. 离任审计公布日" })
  auditPublishedOn!: string | null;
}

@ObjectType({ description: "An item of the work hand-over list: done or not, never an amount. 移交事项" })
export class WorkHandoverItem {
  @Field(() => String, { description: "Code of the item, such as SEAL_COMMITTEE. 事项代码" })
  code!: string;

  @Field(() => Boolean, { description: "Must be handed over. 必交" })
  mandatory!: boolean;

  @Field(() => WorkHandoverItemStateEnum)
  state!: words.WorkHandoverItemState;

  @Field(() => DateScalar, { nullable: true, description: "Handed over on. 移交日" })
  handedOn!: string | null;
}

@ObjectType({ description: "The course of a village's election. 选举进程" })
export class VillageElection {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => ElectionStageEnum, { description: "Stage. 阶段" })
  stage!: words.ElectionStage;

  @Field(() => DateScalar, { description: "In this stage since. 进入阶段日" })
  stageSince!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Postponed until, by the county government. 延期至",
  })
  postponedUntil!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Election committee formed. 选委会产生日" })
  committeeFormedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Its members. 选委会人数" })
  committeeMembers!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "On file with the township. 选委会备案日" })
  committeeFiledOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Voter list posted. 选民名单公布日" })
  listPublishedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Registered voters. 登记选民数" })
  registeredVoters!: number | null;

  @Field(() => Int, { nullable: true, description: "Voters voting by proxy. 委托投票人数" })
  proxyVoters!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Most proxies held by one person; 3 at most. 单人受托最多数",
  })
  proxyMaxPerHolder!: number | null;

  @Field(() => Int, { nullable: true, description: "Who votes for them. 受托人数" })
  proxyHolders!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "Candidates posted. 候选人公布日" })
  candidatesPublishedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Count countersigned by the township. 计票会签日" })
  countCountersignedOn!: string | null;

  @Field(() => WorkHandoverStateEnum, { nullable: true })
  workHandoverState!: words.WorkHandoverState | null;

  @Field(() => DateScalar, { nullable: true, description: "Work hand-over completed. 移交完成日" })
  workHandoverCompletedOn!: string | null;
}

@ObjectType({ description: "A nominee or candidate, as those see it who guide the election. 被提名人" })
export class Nominee {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Name. 姓名" })
  name!: string;

  @Field(() => PositionEnum)
  position!: words.Position;

  @Field(() => Boolean, { description: "For a seat kept for women. 妇女专职" })
  womensSeat!: boolean;

  @Field(() => Int, { description: "Nomination votes. 提名票" })
  nominationVotes!: number;

  @Field(() => CandidateStatusEnum)
  status!: words.CandidateStatus;
}

@ObjectType({ description: "Who stands for seats that are open, in the order of votes. 下一轮候选人" })
export class OpenContest {
  @Field(() => PositionEnum)
  position!: words.Position;

  @Field(() => Boolean, { description: "Seats kept for women. 妇女专职" })
  womensSeat!: boolean;

  @Field(() => Int, { description: "Seats that are open. 空缺职数" })
  seats!: number;

  @Field(() => [ID], { description: "Ids of the candidates who stand for them. 候选人编号" })
  candidates!: string[];

  @Field(() => [String], { description: "Names of those written in who stand for them. 另选他人姓名" })
  writtenIn!: string[];
}

@ObjectType({ description: "What all rounds so far come to. 计票结论" })
export class CountState {
  @Field(() => CountOutcomeEnum)
  outcome!: words.CountOutcome;

  @Field(() => [OpenContest], { description: "Seats nobody holds yet. 空缺职位" })
  open!: OpenContest[];
}
