import { Field, ID, Int, ObjectType } from "type-graphql";
import type { ReadClock } from "../../../shared/clock-rules/due-state.ts";
import { enumType } from "../../../shared/federation/enum-type.ts";
import { AttentionFlag, LegalClock } from "../../../shared/federation/legal-clock.ts";
import { Official } from "../../../shared/federation/official-stub.ts";
import { connectionTypes } from "../../../shared/federation/page.ts";
import { Village } from "../../../shared/federation/places.ts";
import { DateScalar, DateTimeScalar } from "../../../shared/federation/scalars.ts";
import { GATE_REASONS, type GateReason } from "../domain/vote-gate.ts";
import * as words from "../domain/words.ts";

const FocusEnum = enumType("KeyVillageFocus", words.FOCUSES, "Key, difficult or both. 重点/难点");
const CategoryEnum = enumType("ProblemCategory", words.CATEGORIES, "Kind of difficulty. 问题类型");
const SituationEnum = enumType("VillageSituation", words.SITUATIONS, "Which of three groups. 村情类别");
const KeyVillageStateEnum = enumType(
  "KeyVillageState",
  words.KEY_VILLAGE_STATES,
  "State on the ledger. 台账状态",
);
const RiskLevelEnum = enumType("RiskLevel", words.RISK_LEVELS, "Set by a person with a reason. 风险等级");
const ItemStateEnum = enumType("ProblemItemState", words.ITEM_STATES, "State of an item. 问题状态");
const GateReasonEnum = enumType("GateReason", GATE_REASONS, "What keeps the vote gate closed. 未开门原因");
const LookBackStateEnum = enumType(
  "LookBackState",
  words.LOOK_BACK_STATES,
  "State of a look-back. 回头看状态",
);
const DisputeKindEnum = enumType("DisputeKind", words.DISPUTE_KINDS, "Kind of dispute. 纠纷类别");
const ReportKindEnum = enumType("UpwardReportKind", words.REPORT_KINDS, "What is reported. 报告类别");
const ReportStateEnum = enumType("UpwardReportState", words.REPORT_STATES, "State of a report. 报告状态");
const TaskStateEnum = enumType("TaskState", words.TASK_STATES, "State of a task. 交办状态");

@ObjectType({ description: "A problem on the list: a situation, not a person. 问题清单" })
export class ProblemItem {
  @Field(() => Int, { description: "Number. 序号" })
  no!: number;

  @Field(() => CategoryEnum)
  category!: words.Category;

  @Field(() => String, { description: "At most 200 characters, no persons. 主要问题(勿填个人姓名)" })
  statement!: string;

  @Field(() => Boolean, { description: "Keeps the vote gate closed while open. 是否卡口" })
  blocking!: boolean;

  @Field(() => String, { description: "Responsible body. 责任单位" })
  responsibleBody!: string;

  @Field(() => DateScalar, { description: "Due on. 完成时限" })
  dueOn!: string;

  @Field(() => ItemStateEnum)
  state!: words.ItemState;
}

@ObjectType({ description: "An entry of the ledger of key and difficult villages. 重点难点村" })
export class KeyVillage {
  @Field(() => Village, { description: "The village. 村(社区)" })
  village!: Village;

  @Field(() => FocusEnum)
  focus!: words.Focus;

  @Field(() => KeyVillageStateEnum)
  state!: words.KeyVillageState;

  @Field(() => [CategoryEnum], { nullable: true })
  categories!: words.Category[] | null;

  @Field(() => SituationEnum, { nullable: true })
  situation!: words.Situation | null;

  @Field(() => RiskLevelEnum, { nullable: true })
  riskLevel!: words.RiskLevel | null;

  @Field(() => DateScalar, { nullable: true, description: "Screened household by household on. 排查日" })
  screenedOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Households. 户数" })
  households!: number | null;

  @Field(() => Int, { nullable: true, description: "Households screened. 已排查户数" })
  screened!: number | null;

  @Field(() => Official, { nullable: true, description: "County leader who answers for it. 包村县领导" })
  countyLeader!: Official | null;

  @Field(() => Official, { nullable: true, description: "Township leader. 包村乡镇干部" })
  townshipLeader!: Official | null;

  @Field(() => DateScalar, { nullable: true, description: "Leader stationed since. 驻点日" })
  stationedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Plan approved on. 方案批准日" })
  planApprovedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To be settled by. 整改时限" })
  deadlineOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Items open. 未销号问题数" })
  itemsOpen!: number | null;

  @Field(() => Int, { nullable: true, description: "Items past their day. 超期问题数" })
  itemsOverdue!: number | null;

  @Field(() => [ProblemItem], { nullable: true, description: "The list of problems. 问题清单" })
  items!: ProblemItem[] | null;

  @Field(() => [GateReasonEnum], {
    nullable: true,
    description: "What keeps the vote gate closed; empty means open. 卡口",
  })
  gateReasons!: GateReason[] | null;

  @Field(() => LegalClock, { nullable: true, description: "Weekly review of the entry. 台账更新时限" })
  reviewClock!: ReadClock | null;

  @Field(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  attention!: AttentionFlag[] | null;
}

@ObjectType({ description: "Open disputes of one kind. 纠纷件数" })
export class DisputeCount {
  @Field(() => DisputeKindEnum)
  kind!: words.DisputeKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Open disputes of a village. 矛盾纠纷" })
export class DisputeSummary {
  @Field(() => Int, { description: "Open. 未结件数" })
  open!: number;

  @Field(() => [DisputeCount], { nullable: true, description: "By kind. 分类" })
  byKind!: DisputeCount[] | null;
}

@ObjectType({ description: "The look-back on a finished village. 回头看" })
export class LookBack {
  @Field(() => LookBackStateEnum)
  state!: words.LookBackState;

  @Field(() => DateScalar, { nullable: true, description: "Due on. 完成时限" })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Findings. 发现问题数" })
  findings!: number | null;

  @Field(() => Int, { nullable: true, description: "Findings open. 未销号数" })
  findingsOpen!: number | null;
}

@ObjectType({ description: "A major matter reported upward. 重大情况报告" })
export class UpwardReport {
  @Field(() => ReportKindEnum)
  kind!: words.ReportKind;

  @Field(() => DateTimeScalar, { description: "Occurred at. 发生时间" })
  occurredAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Sent at. 上报时间" })
  sentAt!: string | null;

  @Field(() => String, { description: "From level T, K or C. 报告层级" })
  fromLevel!: string;

  @Field(() => String, { description: "To level K, C or P. 接收层级" })
  toLevel!: string;

  @Field(() => ReportStateEnum)
  state!: words.ReportState;
}

@ObjectType({ description: "A task given to a department. 交办" })
export class Task {
  @Field(() => ID)
  id!: string;

  @Field(() => Village, { description: "Where. 属地" })
  village!: Village;

  @Field(() => String, { description: "To which body. 承办部门" })
  toBody!: string;

  @Field(() => String, { description: "At most 200 characters, no persons. 内容(勿填个人姓名)" })
  content!: string;

  @Field(() => DateScalar, { description: "Sent on. 交办日" })
  sentOn!: string;

  @Field(() => TaskStateEnum)
  state!: words.TaskState;

  @Field(() => LegalClock, { nullable: true, description: "Its last day. 时限" })
  clock!: ReadClock | null;
}

@ObjectType({ description: "Villages of one category. 分类村数" })
export class CategoryCount {
  @Field(() => CategoryEnum)
  category!: words.Category;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({ description: "Villages in one state. 分状态村数" })
export class KeyVillageStateCount {
  @Field(() => KeyVillageStateEnum)
  state!: words.KeyVillageState;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({
  description:
    "Key villages of a region in numbers; a village with two categories counts once. 重点难点村汇总",
})
export class KeyVillageBoard {
  @Field(() => Int, { description: "Key villages. 重点难点村数" })
  keyVillages!: number;

  @Field(() => [CategoryCount], { description: "By category. 分类" })
  byCategory!: CategoryCount[];

  @Field(() => [KeyVillageStateCount], { description: "By state. 分状态" })
  byState!: KeyVillageStateCount[];

  @Field(() => Int, { description: "Problem items open. 未销号问题数" })
  itemsOpen!: number;

  @Field(() => Int, { description: "Problem items past their day. 超期问题数" })
  itemsOverdue!: number;

  @Field(() => Int, { nullable: true, description: "Disputes open. 未结纠纷数" })
  disputesOpen!: number | null;

  @Field(() => Int, { description: "Look-backs due. 应回头看村数" })
  lookBacks!: number;

  @Field(() => Int, { description: "Look-backs done. 已完成数" })
  lookBacksDone!: number;
}

export const KeyVillageConnection = connectionTypes("KeyVillage", () => KeyVillage);
export const TaskConnection = connectionTypes("Task", () => Task);
