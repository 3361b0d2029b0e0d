import { enumType } from "../../../shared/graphql/enum-type.ts";
import { WORKING_BODIES } from "../../../shared/kernel/department.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const TopicEnum = enumType(
  "OpinionTopic",
  words.OPINION_TOPICS,
  "What is being talked about. 舆情主题",
  labels,
);
export const VenueEnum = enumType("VenueKind", words.VENUE_KINDS, "Kind of public place. 平台类别", labels);
export const AccuracyEnum = enumType("Accuracy", words.ACCURACIES, "Whether it is so. 属实情况", labels);
export const HeatEnum = enumType("Heat", words.HEATS, "How much it is talked about. 热度", labels);
export const GradeEnum = enumType("OpinionGrade", words.GRADES, "Major or other. 研判等级", labels);
export const StateEnum = enumType("OpinionState", words.OPINION_STATES, "State. 处置状态", labels);
export const PublicationKindEnum = enumType(
  "PublicationKind",
  words.PUBLICATION_KINDS,
  "Kind of publication. 发布类别",
  labels,
);

export const NoResponseReasonEnum = enumType(
  "NoResponseReason",
  words.NO_RESPONSE_REASONS,
  "Why a matter stays without an answer. 不予回应事由",
  labels,
);
export const OpinionLatenessEnum = enumType(
  "OpinionLatenessReason",
  words.OPINION_LATENESS_REASONS,
  "Why it came after its hours. 超时原因",
  labels,
);
export const ResponsibleBodyEnum = enumType(
  "ResponsibleBody",
  WORKING_BODIES,
  "Body that must answer. 涉事责任单位",
  labels,
);
