import { enumType } from "../../../shared/graphql/enum-type.ts";
import { WORKING_BODIES } from "../../../shared/kernel/department.ts";
import { GATE_REASONS } from "../domain/vote-gate.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const FocusEnum = enumType(
  "KeyVillageFocus",
  words.FOCUSES,
  "Key, difficult or both. 重点/难点",
  labels,
);
export const CategoryEnum = enumType(
  "ProblemCategory",
  words.CATEGORIES,
  "Kind of difficulty. 问题类型",
  labels,
);
export const SituationEnum = enumType(
  "VillageSituation",
  words.SITUATIONS,
  "Which of three groups. 村情类别",
  labels,
);
export const KeyVillageStateEnum = enumType(
  "KeyVillageState",
  words.KEY_VILLAGE_STATES,
  "State on the ledger. 台账状态",
  labels,
);
export const RiskLevelEnum = enumType(
  "RiskLevel",
  words.RISK_LEVELS,
  "Set by a person with a reason. 风险等级",
  labels,
);
export const ItemStateEnum = enumType(
  "ProblemItemState",
  words.ITEM_STATES,
  "State of an item. 问题状态",
  labels,
);
export const GateReasonEnum = enumType(
  "GateReason",
  GATE_REASONS,
  "What keeps the vote gate closed. 未开门原因",
  labels,
);
export const RiskReasonEnum = enumType(
  "RiskReason",
  words.RISK_REASONS,
  "Why a person set the risk level. 风险评定理由",
  labels,
);
export const RejectReasonEnum = enumType(
  "KeyVillageRejectReason",
  words.REJECT_REASONS,
  "Why it is not taken onto the ledger. 不予认定原因",
  labels,
);
export const ReturnReasonEnum = enumType(
  "ProblemReturnReason",
  words.RETURN_REASONS,
  "Why it goes back. 退回原因",
  labels,
);
export const ReopenReasonEnum = enumType(
  "KeyVillageReopenReason",
  words.REOPEN_REASONS,
  "Why it is open again. 反弹原因",
  labels,
);
export const OverrideReasonEnum = enumType(
  "VoteGateOverrideReason",
  words.OVERRIDE_REASONS,
  "Why the vote gate is passed all the same. 特批理由",
  labels,
);
export const ProblemBodyEnum = enumType(
  "ProblemBody",
  [...WORKING_BODIES, "GOV"],
  "Body that settles a problem. 责任单位",
  labels,
);
export const CheckCodeEnum = enumType(
  "LookBackCheckCode",
  words.CHECK_CODES,
  "What is checked: A procedure, B care by officials, C signs, E the new committee's work. 检查事项代码",
  labels,
);
export const CheckAnswerEnum = enumType(
  "LookBackAnswer",
  words.CHECK_ANSWERS,
  "Answer to a check. 检查结论",
  labels,
);

export const GateStateEnum = enumType(
  "VoteGateState",
  words.GATE_STATES,
  "Good, or revoked. 证明状态",
  labels,
);
export const GateRevocationEnum = enumType(
  "VoteGateRevocation",
  words.GATE_REVOCATIONS,
  "Why it is good no longer. 撤销原因",
  labels,
);

export const DisputeKindEnum = enumType(
  "DisputeKind",
  words.DISPUTE_KINDS,
  "Kind of dispute. 纠纷类别",
  labels,
);
export const DisputeStateEnum = enumType(
  "DisputeState",
  words.DISPUTE_STATES,
  "State of a dispute. 纠纷状态",
  labels,
);
export const MediatorEnum = enumType("DisputeMediator", words.MEDIATORS, "Who mediates. 调解主体", labels);
export const MediationEndEnum = enumType(
  "MediationEndReason",
  words.MEDIATION_ENDS,
  "Why it ended without an agreement. 调解终止原因",
  labels,
);
export const OtherWayEnum = enumType(
  "DisputeOtherWay",
  words.OTHER_WAYS,
  "Where parties may go. 其他解决途径",
  labels,
);
export const DisputeOutcomeEnum = enumType(
  "DisputeOutcome",
  words.DISPUTE_OUTCOMES,
  "What a visit afterwards found. 回访情况",
  labels,
);

export const TaskStateEnum = enumType("TaskState", words.TASK_STATES, "State of a task. 交办状态", labels);
export const TaskKindEnum = enumType(
  "TaskKind",
  words.TASK_KINDS,
  "To be taken note of, or done. 传达或交办",
  labels,
);
export const TaskBodyEnum = enumType(
  "TaskBody",
  words.TASK_BODIES,
  "Who has a task; TWN is the township. 承办单位",
  labels,
);
export const TaskReturnEnum = enumType(
  "TaskReturnReason",
  words.TASK_RETURNS,
  "Why it goes back. 退回原因",
  labels,
);
export const DirectiveStateEnum = enumType(
  "DirectiveState",
  words.DIRECTIVE_STATES,
  "State of a directive. 交办件状态",
  labels,
);
export const ConsultationTopicEnum = enumType(
  "ConsultationTopic",
  words.CONSULTATION_TOPICS,
  "What kind of matter. 会商事项类别",
  labels,
);
export const ConsultationStateEnum = enumType(
  "ConsultationState",
  words.CONSULTATION_STATES,
  "State of a consultation. 会商状态",
  labels,
);
