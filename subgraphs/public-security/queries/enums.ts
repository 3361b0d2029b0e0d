import { enumType } from "../../../shared/graphql/enum-type.ts";
import { RECUSAL_REASONS } from "../../../shared/commands/standing-aside.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const PlanLevelEnum = enumType("PlanLevel", words.PLAN_LEVELS, "General or key. 方案级别", labels);
export const PlanStateEnum = enumType("PlanState", words.PLAN_STATES, "State of a plan. 方案状态", labels);
export const OfficerBandEnum = enumType(
  "OfficerBand",
  words.OFFICER_BANDS,
  "Officers planned. 警力区间",
  labels,
);
export const DutyStatusEnum = enumType(
  "DutyStatus",
  words.DUTY_STATUSES,
  "How election day goes. 值守状态",
  labels,
);
export const IncidentKindEnum = enumType(
  "IncidentKind",
  words.INCIDENT_KINDS,
  "Kind of incident. 警情类别",
  labels,
);
export const IncidentStateEnum = enumType(
  "IncidentState",
  words.INCIDENT_STATES,
  "State of an incident. 处置状态",
  labels,
);
export const IncidentBandEnum = enumType(
  "IncidentBand",
  words.INCIDENT_BANDS,
  "How many people were there. 人数区间",
  labels,
);
export const ImpactEnum = enumType(
  "ElectionImpact",
  words.ELECTION_IMPACTS,
  "What it did to the vote. 对选举的影响",
  labels,
);
export const PlanReturnReasonEnum = enumType(
  "PlanReturnReason",
  words.PLAN_RETURN_REASONS,
  "Why a plan goes back. 方案退回原因",
  labels,
);
export const IncidentLatenessEnum = enumType(
  "IncidentLatenessReason",
  words.INCIDENT_LATENESS,
  "Why the first report comes late. 首报超时原因",
  labels,
);
export const LoweringReasonEnum = enumType(
  "IncidentLoweringReason",
  words.LOWERING_REASONS,
  "Why an incident is put on a lower level. 降级理由",
  labels,
);
export const CaseStateEnum = enumType(
  "PublicOrderCaseState",
  words.CASE_STATES,
  "Where a case stands. 案件状态",
  labels,
);
export const CaseSourceEnum = enumType(
  "PublicOrderCaseSource",
  words.CASE_SOURCES,
  "How it became known. 案件来源",
  labels,
);
export const LegalBasisEnum = enumType(
  "PublicOrderLegalBasis",
  words.LEGAL_BASES,
  "Article of the public-order law, as numbered in 2012. 法律依据",
  labels,
);
export const NotAcceptedReasonEnum = enumType(
  "PublicOrderNotAcceptedReason",
  words.NOT_ACCEPTED_REASONS,
  "Why it is not accepted. 不予受理理由",
  labels,
);
export const NoPenaltyReasonEnum = enumType(
  "NoPenaltyReason",
  words.NO_PENALTY_REASONS,
  "Why no penalty is given. 不予处罚理由",
  labels,
);
export const CaseRecusalEnum = enumType(
  "PublicOrderRecusalReason",
  RECUSAL_REASONS,
  "Kind of tie. 回避事由",
  labels,
);
