import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ReadClock } from "../../../shared/law/due-state.ts";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { AttentionFlag, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import {
  COMMITTEE_KINDS,
  type CommitteeKind,
  ELECTION_METHODS,
  ELECTION_STAGES,
  type ElectionMethod,
  type ElectionStage,
  WORK_HANDOVER_ITEM_STATES,
  WORK_HANDOVER_STATES,
  type WorkHandoverItemState,
  type WorkHandoverState,
} from "../domain/words.ts";

export const ElectionStageEnum = enumType(
  "ElectionStage",
  ELECTION_STAGES,
  "Stage of a village's election. 选举阶段",
);
const CommitteeKindEnum = enumType(
  "CommitteeKind",
  COMMITTEE_KINDS,
  "Villagers' or residents' committee. 村委会/居委会",
);
const MethodEnum = enumType("ElectionMethod", ELECTION_METHODS, "How the village votes. 选举方式");
const WorkHandoverStateEnum = enumType(
  "WorkHandoverState",
  WORK_HANDOVER_STATES,
  "Old committee to new. 工作移交状态",
);
const WorkHandoverItemStateEnum = enumType(
  "WorkHandoverItemState",
  WORK_HANDOVER_ITEM_STATES,
  "State of one item. 移交事项状态",
);

@ObjectType({ description: "What is posted before the vote. 选举公告" })
export class ElectionNotice {
  @Field(() => ID, { description: "The election cycle. 换届届次" })
  cycleId!: string;

  @Field(() => Int, { description: "Ordinal of the cycle. 第几届" })
  ordinal!: number;

  @Field(() => Int, { description: "Year. 年份" })
  year!: number;

  @Field(() => CommitteeKindEnum)
  kind!: CommitteeKind;

  @Field(() => DateScalar, { nullable: true, description: "Election day. 选举日" })
  electionDate!: string | null;

  @Field(() => MethodEnum, { nullable: true })
  electionMethod!: ElectionMethod | null;

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
  state!: WorkHandoverItemState;

  @Field(() => DateScalar, { nullable: true, description: "Handed over on. 移交日" })
  handedOn!: string | null;
}

@ObjectType({ description: "The course of a village's election. 选举进程" })
export class VillageElection {
  @Field(() => ElectionStageEnum, { description: "Stage. 阶段" })
  stage!: ElectionStage;

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

  @Field(() => DateScalar, { nullable: true, description: "Voter list posted. 选民名单公布日" })
  listPublishedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Registered voters. 登记选民数" })
  registeredVoters!: number | null;

  @Field(() => Int, { nullable: true, description: "Objections to the list received. 名单异议数" })
  objectionsReceived!: number | null;

  @Field(() => Int, { nullable: true, description: "Of these, not yet decided. 未决异议数" })
  objectionsOpen!: number | null;

  @Field(() => Int, { nullable: true, description: "Voters voting by proxy. 委托投票人数" })
  proxyVoters!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Most proxies held by one person; 3 at most. 单人受托最多数",
  })
  proxyMaxPerHolder!: number | null;

  @Field(() => WorkHandoverStateEnum, { nullable: true })
  workHandoverState!: WorkHandoverState | null;

  @Field(() => DateScalar, { nullable: true, description: "Work hand-over completed. 移交完成日" })
  workHandoverCompletedOn!: string | null;

  @Field(() => [WorkHandoverItem], { nullable: true, description: "The work hand-over list. 移交清单" })
  workHandoverItems!: WorkHandoverItem[] | null;

  @Field(() => [LegalClock], {
    nullable: true,
    description: "Clocks running now, most pressing first. 运行中的时限",
  })
  clocks!: ReadClock[] | null;

  @Field(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  attention!: AttentionFlag[] | null;
}
