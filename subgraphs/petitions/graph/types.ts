import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { ReadClock } from "../../../shared/clock-rules/due-state.ts";
import { enumType } from "../../../shared/federation/enum-type.ts";
import { AttentionFlag, LegalClock } from "../../../shared/federation/legal-clock.ts";
import { Official } from "../../../shared/federation/official-stub.ts";
import { connectionTypes } from "../../../shared/federation/page.ts";
import { Village } from "../../../shared/federation/places.ts";
import { DateScalar } from "../../../shared/federation/scalars.ts";
import { SuppressedCount } from "../../../shared/federation/suppressed-count.ts";
import { TOPICS, type Topic } from "../../../shared/kernel/election-words.ts";
import * as words from "../domain/words.ts";

const TopicEnum = enumType("Topic", TOPICS, "What the matter is about. 反映事项");
const FormEnum = enumType("PetitionForm", words.FORMS, "How the petition came. 信访形式");
const SourceEnum = enumType("PetitionSource", words.SOURCES, "From where it came. 来源");
const ClassEnum = enumType("PetitionClass", words.CLASSES, "Class of petition (XF2022 29-31). 信访类别");
const BandEnum = enumType("PeopleBand", words.PEOPLE_BANDS, "How many people brought it. 人数区间");
const StageEnum = enumType("PetitionStage", words.STAGES, "Legal stage. 办理阶段");
const LedgerEnum = enumType("LedgerState", words.LEDGER_STATES, "State on the ledger. 销号状态");
const SupervisionEnum = enumType("Supervision", words.SUPERVISION, "Pressed by the superior. 督办");
const OutcomeEnum = enumType("PetitionOutcome", words.OUTCOMES, "Outcome of the reply (XF2022 32). 办理结果");

@ObjectType({ description: "Open cases by topic. 分类件数" })
export class PetitionTopicCount {
  @Field(() => TopicEnum)
  topic!: Topic;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "What of a village's petitions this viewer may know. 信访摘要" })
export class PetitionSummary {
  @Field(() => Int, { description: "Open on the ledger. 在账件数" })
  open!: number;

  @Field(() => Int, { description: "Past their last day. 超期件数" })
  overdue!: number;

  @Field(() => DateScalar, { nullable: true, description: "Next last day. 最近到期日" })
  nextDueOn!: string | null;

  @Field(() => [PetitionTopicCount], { description: "By topic, from three open cases on. 分类件数(3件以上)" })
  topics!: readonly PetitionTopicCount[];

  @Field(() => [AttentionFlag], { description: "What asks for attention. 提醒" })
  attention!: AttentionFlag[];
}

@ObjectType({ description: "A petition on the ledger, without the petitioner. 信访件" })
export class PetitionCase {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Registration number. 信访件编号" })
  petitionNo!: string | null;

  @Field(() => Village, { nullable: true, description: "Where it happened. 问题属地" })
  village!: Village | null;

  @Field(() => FormEnum, { nullable: true })
  form!: words.PetitionForm | null;

  @Field(() => SourceEnum, { nullable: true })
  source!: words.PetitionSource | null;

  @Field(() => ClassEnum, { nullable: true })
  class!: words.PetitionClass | null;

  @Field(() => TopicEnum, { nullable: true })
  topic!: Topic | null;

  @Field(() => BandEnum, { nullable: true })
  peopleBand!: words.PeopleBand | null;

  @Field(() => Boolean, { nullable: true, description: "Brought before. 是否重复" })
  isRepeat!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Key case. 重点件" })
  isKeyCase!: boolean | null;

  @Field(() => String, { nullable: true, description: "Body that handles it. 承办部门" })
  handlingBody!: string | null;

  @Field(() => Official, { nullable: true, description: "Who handles it. 承办人" })
  handler!: Official | null;

  @Field(() => Official, { nullable: true, description: "Which leader answers for it. 领办领导" })
  caseLeader!: Official | null;

  @Field(() => DateScalar, { nullable: true, description: "Received on. 收到日" })
  receivedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Accepted on. 受理日" })
  acceptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Extended to. 延期至" })
  extendedTo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Replied on. 答复日" })
  repliedOn!: string | null;

  @Field(() => OutcomeEnum, { nullable: true })
  outcome!: words.Outcome | null;

  @Field(() => StageEnum, { nullable: true })
  stage!: words.PetitionStage | null;

  @Field(() => LedgerEnum, { nullable: true })
  ledgerState!: words.LedgerState | null;

  @Field(() => SupervisionEnum, { nullable: true })
  supervision!: words.Supervision | null;

  @Field(() => LegalClock, { nullable: true, description: "The clock running now. 办理时限" })
  clock!: ReadClock | null;
}

@ObjectType({ description: "Petitions of a region: timeliness, never a ranking. 信访汇总" })
export class PetitionBoard {
  @Field(() => SuppressedCount, { description: "Registered. 登记件数" })
  registered!: SuppressedCount;

  @Field(() => SuppressedCount, { description: "Open and not under review. 在办件数" })
  open!: SuppressedCount;

  @Field(() => SuppressedCount, { description: "Under review or re-examination. 复查复核件数" })
  underReview!: SuppressedCount;

  @Field(() => SuppressedCount, { description: "Struck off. 已销号件数" })
  cancelled!: SuppressedCount;

  @Field(() => SuppressedCount, { description: "Past their last day. 超期件数" })
  overdue!: SuppressedCount;

  @Field(() => Float, { nullable: true, description: "Routed within 15 days, 0 to 1. 按期转送率" })
  routeOnTime!: number | null;

  @Field(() => Float, { nullable: true, description: "Accepted within 15 days, 0 to 1. 按期受理率" })
  acceptOnTime!: number | null;

  @Field(() => Float, { nullable: true, description: "Replied within 60 days, 0 to 1. 按期办结率" })
  concludeOnTime!: number | null;
}

export const PetitionCaseConnection = connectionTypes("PetitionCase", () => PetitionCase);
