import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { AttentionFlag } from "../../../shared/graphql/legal-clock.ts";
import { connectionTypes } from "../../../shared/graphql/page.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar, DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import * as words from "../domain/words.ts";

const TopicEnum = enumType("OpinionTopic", words.OPINION_TOPICS, "What is being talked about. 舆情主题");
const VenueEnum = enumType("VenueKind", words.VENUE_KINDS, "Kind of public place. 平台类别");
const AccuracyEnum = enumType("Accuracy", words.ACCURACIES, "Whether it is so. 属实情况");
const HeatEnum = enumType("Heat", words.HEATS, "How much it is talked about. 热度");
const GradeEnum = enumType("OpinionGrade", words.GRADES, "Major or other. 研判等级");
const StateEnum = enumType("OpinionState", words.OPINION_STATES, "State. 处置状态");
const PublicationKindEnum = enumType(
  "PublicationKind",
  words.PUBLICATION_KINDS,
  "Kind of publication. 发布类别",
);

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

  @Field(() => ResponseClock, { nullable: true, description: "The hours an answer is due in. 回应时限" })
  clock!: ResponseClock | null;
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

export const OpinionIncidentConnection = connectionTypes("OpinionIncident", () => OpinionIncident);
