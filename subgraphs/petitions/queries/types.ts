import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { ClockEnd } from "../../../shared/law/clocks.ts";
import type { ReadClock } from "../../../shared/law/due-state.ts";
import { AttentionFlag, LegalClock } from "../../../shared/graphql/legal-clock.ts";
import { Official } from "../../../shared/graphql/official-stub.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { SuppressedCount } from "../../../shared/graphql/suppressed-count.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type { PetitionCase as CaseFacts } from "../domain/petition-case.ts";
import type * as words from "../domain/words.ts";
import * as enums from "./enums.ts";

/* Over 200 lines: long because a petition has many columns, each with its words in two languages; there is nothing else here. */

@ObjectType({ description: "Open cases by topic. 分类件数" })
export class PetitionTopicCount {
  @Field(() => enums.TopicEnum)
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

@ObjectType({ description: "A legal clock of a case, running or ended. 时限记录" })
export class PetitionClock {
  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;

  @Field(() => String, { description: "Version of the rule it was worked out by. 规则版本" })
  ruleVersion!: string;

  @Field(() => String, { description: "Holiday plans it was worked out by, year and version. 日历版本" })
  calendarVersion!: string;

  @Field(() => Boolean, { description: "A plan it needs is not published yet. 暂定" })
  isProvisional!: boolean;

  @Field(() => DateScalar, { description: "Began. 起算日" })
  startedOn!: string;

  @Field(() => DateScalar, { description: "Last day. 到期日" })
  dueOn!: string;

  @Field(() => DateScalar, {
    description: "Last day moved past days off; a breach goes by this. 顺延后到期日",
  })
  dueOnAdjusted!: string;

  @Field(() => DateScalar, { nullable: true, description: "Ended. 截止日" })
  endedOn!: string | null;

  @Field(() => enums.ClockEndEnum, { nullable: true })
  end!: ClockEnd | null;
}

@ObjectType({ description: "A petition on the ledger, without the petitioner. 信访件" })
export class PetitionCase {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Registration number. 信访件编号" })
  petitionNo!: string | null;

  @Field(() => Village, { nullable: true, description: "Where it happened. 问题属地" })
  village!: Village | null;

  @Field(() => enums.FormEnum, { nullable: true })
  form!: words.PetitionForm | null;

  @Field(() => enums.SourceEnum, { nullable: true })
  source!: words.PetitionSource | null;

  @Field(() => enums.ClassEnum, { nullable: true })
  class!: words.PetitionClass | null;

  @Field(() => enums.TopicEnum, { nullable: true })
  topic!: Topic | null;

  @Field(() => enums.BandEnum, { nullable: true })
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

  @Field(() => enums.OutcomeEnum, { nullable: true })
  outcome!: words.Outcome | null;

  @Field(() => enums.StageEnum, { nullable: true })
  stage!: words.PetitionStage | null;

  @Field(() => enums.LedgerEnum, { nullable: true })
  ledgerState!: words.LedgerState | null;

  @Field(() => enums.SupervisionEnum, { nullable: true })
  supervision!: words.Supervision | null;

  @Field(() => LegalClock, { nullable: true, description: "The clock running now. 办理时限" })
  clock!: ReadClock | null;

  @Field(() => [PetitionClock], {
    nullable: true,
    description: "All its clocks, with the versions behind them. 全部时限",
  })
  clocks!: CaseFacts["clocks"] | null;

  @Field(() => DateScalar, { nullable: true, description: "The reply reached the petitioner on. 送达日" })
  deliveredOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "To be answered by, when assigned. 反馈期限" })
  mustReplyBy!: string | null;

  @Field(() => enums.ObjectionEnum, {
    nullable: true,
    description: "The body says it is not theirs. 异议理由",
  })
  objectionReason!: words.ObjectionReason | null;

  @Field(() => enums.VoidEnum, { nullable: true })
  voidReason!: words.VoidReason | null;

  @Field(() => enums.LatenessEnum, { nullable: true })
  latenessReason!: words.LatenessReason | null;

  @Field(() => ID, { nullable: true, description: "The earlier case it repeats. 重复件原件" })
  repeatOf!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, for the next command. 版本" })
  version!: number | null;
}

@ObjectType({ description: "A petition after a command on it. 办理结果" })
export class PetitionSuccess {
  @Field(() => PetitionCase)
  petition!: PetitionCase;

  @Field(() => String, { nullable: true, description: "The transfer it prepared. 移送编号" })
  transferNo!: string | null;
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
