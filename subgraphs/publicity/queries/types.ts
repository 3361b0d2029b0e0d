import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { AttentionFlag } from "../../../shared/graphql/legal-clock.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar, DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  AccuracyEnum,
  GradeEnum,
  HeatEnum,
  NoResponseReasonEnum,
  PublicationKindEnum,
  StateEnum,
  TopicEnum,
  VenueEnum,
} from "./enums.ts";

@ObjectType({ description: "Open incidents of one topic. 分主题件数" })
export class OpinionTopicCount {
  @Field(() => TopicEnum)
  topic!: words.OpinionTopic;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "The hours an answer is due in. 回应时限" })
export class ResponseClock {
  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;

  @Field(() => DateTimeScalar, { description: "Due at. 到期时间" })
  dueAt!: string;

  @Field(() => Boolean, { description: "Past its hour. 是否超时" })
  overdue!: boolean;
}

@ObjectType({ description: "What is publicly said about a village's election, by topic. 舆情摘要" })
export class OpinionSummary {
  @Field(() => Int, { description: "Open incidents. 未结件数" })
  open!: number;

  @Field(() => [OpinionTopicCount], { nullable: true, description: "By topic. 分主题" })
  topics!: OpinionTopicCount[] | null;

  @Field(() => ResponseClock, { nullable: true, description: "The most pressing answer. 最近回应时限" })
  nextResponse!: ResponseClock | null;

  @Field(() => [AttentionFlag], { nullable: true, description: "What asks for attention. 提醒" })
  attention!: AttentionFlag[] | null;
}

@ObjectType({ description: "A matter in public discussion, without those who wrote about it. 舆情事件" })
export class OpinionIncident {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number. 编号" })
  incidentNo!: string;

  @Field(() => Village, { description: "Where. 属地" })
  village!: Village;

  @Field(() => DateScalar, { description: "Day found. 发现日" })
  detectedOn!: string;

  @Field(() => DateTimeScalar, { description: "Found at. 发现时间" })
  detectedAt!: string;

  @Field(() => TopicEnum)
  topic!: words.OpinionTopic;

  @Field(() => VenueEnum)
  venueKind!: words.VenueKind;

  @Field(() => String, {
    description: "The matter in at most 200 characters, no persons. 主要内容(勿填个人信息)",
  })
  issueSummary!: string;

  @Field(() => AccuracyEnum)
  accuracy!: words.Accuracy;

  @Field(() => HeatEnum)
  heat!: words.Heat;

  @Field(() => GradeEnum)
  grade!: words.Grade;

  @Field(() => String, { nullable: true, description: "Body that must answer. 涉事责任部门" })
  responsibleBody!: string | null;

  @Field(() => StateEnum)
  state!: words.OpinionState;

  @Field(() => DateTimeScalar, { nullable: true, description: "First reported at. 首报时间" })
  firstReportAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "First answered at. 首次回应时间" })
  respondedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Open again since. 重新启动时间" })
  reopenedAt!: string | null;

  @Field(() => NoResponseReasonEnum, { nullable: true })
  noResponseReason!: words.NoResponseReason | null;

  @Field(() => Int, { description: "Version, for the next command. 版本" })
  version!: number;
}

@ObjectType({ description: "What an office has published. 发布" })
export class Publication {
  @Field(() => PublicationKindEnum)
  kind!: words.PublicationKind;

  @Field(() => String, { description: "Title. 标题" })
  title!: string;

  @Field(() => String, { description: "Where. 链接" })
  url!: string;

  @Field(() => String, { description: "Issuer. 发布单位" })
  issuer!: string;

  @Field(() => DateTimeScalar, { description: "Published at. 发布时间" })
  publishedAt!: string;
}

@ObjectType({ description: "Public opinion of a region in numbers. 舆情汇总" })
export class OpinionBoard {
  @Field(() => Int, { description: "Incidents. 件数" })
  incidents!: number;

  @Field(() => Int, { description: "Open. 未结" })
  open!: number;

  @Field(() => Int, { description: "Major. 重大" })
  major!: number;

  @Field(() => Float, { nullable: true, description: "Answered within 5 or 48 hours, 0 to 1. 按时回应率" })
  onTime!: number | null;
}
