import { RECUSAL_REASONS } from "../../../shared/commands/standing-aside.ts";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const ElectionStageEnum = enumType(
  "ElectionStage",
  words.ELECTION_STAGES,
  "Stage of a village's election. 选举阶段",
  labels,
);
export const CommitteeKindEnum = enumType(
  "CommitteeKind",
  words.COMMITTEE_KINDS,
  "Villagers' or residents' committee. 村委会/居委会",
  labels,
);
export const MethodEnum = enumType(
  "ElectionMethod",
  words.ELECTION_METHODS,
  "How the village votes. 选举方式",
  labels,
);
export const WorkHandoverStateEnum = enumType(
  "WorkHandoverState",
  words.WORK_HANDOVER_STATES,
  "Old committee to new. 工作移交状态",
  labels,
);
export const WorkHandoverItemStateEnum = enumType(
  "WorkHandoverItemState",
  words.WORK_HANDOVER_ITEM_STATES,
  "State of one item. 移交事项状态",
  labels,
);
export const FormingBodyEnum = enumType(
  "FormingBody",
  words.FORMING_BODIES,
  "Who formed the election committee. 选委会产生方式",
  labels,
);
export const ObjectionKindEnum = enumType(
  "VoterObjectionKind",
  words.OBJECTION_KINDS,
  "What an objection to the list says. 异议类型",
  labels,
);
export const ObjectionDecisionEnum = enumType(
  "VoterObjectionDecision",
  words.OBJECTION_DECISIONS,
  "How it was decided. 异议处理结果",
  labels,
);
export const CandidateStatusEnum = enumType(
  "CandidateStatus",
  words.CANDIDATE_STATUSES,
  "Where a nominee stands. 被提名人状态",
  labels,
);
export const NomineeVerdictEnum = enumType(
  "NomineeVerdict",
  words.REVIEW_VERDICTS,
  "Verdict of the review. 审查结论",
  labels,
);
export const CountOutcomeEnum = enumType(
  "CountOutcome",
  words.COUNT_OUTCOMES,
  "What the count so far comes to. 计票结论",
  labels,
);
export const VoidReasonEnum = enumType(
  "WinVoidReason",
  words.VOID_REASONS,
  "Why a win is void. 当选无效事由",
  labels,
);
export const VoidingBodyEnum = enumType(
  "VoidingBody",
  words.VOIDING_BODIES,
  "Who declared it. 决定机关",
  labels,
);
export const PostponementReasonEnum = enumType(
  "PostponementReason",
  words.POSTPONEMENT_REASONS,
  "Why an election is put off. 延期事由",
  labels,
);
export const StepPartyEnum = enumType(
  "StepParty",
  words.STEP_PARTIES,
  "Who or what takes away what stands in the way. 由谁办理",
  labels,
);

export const ViolationFormEnum = enumType(
  "ViolationForm",
  words.VIOLATION_FORMS,
  "What is reported. 违法情形",
  labels,
);
export const ElectionPhaseEnum = enumType(
  "ElectionPhase",
  words.ELECTION_PHASES,
  "In which part. 选举环节",
  labels,
);
export const ViolationTargetEnum = enumType(
  "ViolationTarget",
  words.VIOLATION_TARGETS,
  "What kind of person; never who. 被反映人类别",
  labels,
);
export const SupervisedEnum = enumType(
  "SupervisedPerson",
  words.SUPERVISED,
  "A Party member or supervised person. 是否党员或监察对象",
  labels,
);
export const ViolationStateEnum = enumType(
  "ViolationState",
  words.VIOLATION_STATES,
  "State of a report. 举报状态",
  labels,
);
export const ViolationConsequenceEnum = enumType(
  "ViolationConsequence",
  words.VIOLATION_CONSEQUENCES,
  "What follows. 处理结果",
  labels,
);
export const ViolationRouteEnum = enumType(
  "ViolationRoute",
  words.VIOLATION_ROUTES,
  "Whose it is. 去向",
  labels,
);
export const ViolationTransferRouteEnum = enumType(
  "ViolationReceiver",
  ["DISCIPLINE", "PUBLIC_SECURITY"],
  "Who receives it. 接收单位",
  labels,
);
export const ViolationRecusalEnum = enumType(
  "ViolationRecusalReason",
  RECUSAL_REASONS,
  "Tie. 回避事由",
  labels,
);
