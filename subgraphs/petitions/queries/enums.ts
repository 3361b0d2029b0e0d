import { RECUSAL_REASONS } from "../../../shared/commands/standing-aside.ts";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { TOPICS } from "../../../shared/kernel/election-words.ts";
import { CLOCK_ENDS } from "../../../shared/law/clocks.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const TopicEnum = enumType("Topic", TOPICS, "What the matter is about. 反映事项", labels);
export const FormEnum = enumType("PetitionForm", words.FORMS, "How the petition came. 信访形式", labels);
export const SourceEnum = enumType("PetitionSource", words.SOURCES, "From where it came. 来源", labels);
export const ClassEnum = enumType(
  "PetitionClass",
  words.CLASSES,
  "Class of petition (XF2022 29-31). 信访类别",
  labels,
);
export const BandEnum = enumType(
  "PeopleBand",
  words.PEOPLE_BANDS,
  "How many people brought it. 人数区间",
  labels,
);
export const StageEnum = enumType("PetitionStage", words.STAGES, "Legal stage. 办理阶段", labels);
export const LedgerEnum = enumType(
  "LedgerState",
  words.LEDGER_STATES,
  "State on the ledger. 销号状态",
  labels,
);
export const SupervisionEnum = enumType(
  "Supervision",
  words.SUPERVISION,
  "Pressed by the superior. 督办",
  labels,
);
export const OutcomeEnum = enumType(
  "PetitionOutcome",
  words.OUTCOMES,
  "Outcome of the reply (XF2022 32). 办理结果",
  labels,
);
export const LatenessEnum = enumType(
  "LatenessReason",
  words.LATENESS_REASONS,
  "Why it came late. 超期原因",
  labels,
);
export const AcceptanceRefusalEnum = enumType(
  "AcceptanceRefusal",
  words.ACCEPTANCE_REFUSALS,
  "The only lawful reasons not to accept (XF2022 19, 36). 不予受理理由",
  labels,
);
export const RedirectionEnum = enumType(
  "Redirection",
  words.REDIRECTIONS,
  "Another lawful way. 引导途径",
  labels,
);
export const HandlingBodyEnum = enumType(
  "HandlingBody",
  words.HANDLING_BODIES,
  "Who handles it. 承办部门",
  labels,
);
export const ObjectionEnum = enumType(
  "ObjectionReason",
  words.OBJECTION_REASONS,
  "Why it is not this body's. 异议理由",
  labels,
);
export const CorrectionEnum = enumType(
  "CorrectionReason",
  words.CORRECTION_REASONS,
  "Why the register was wrong. 更正原因",
  labels,
);
export const VoidEnum = enumType(
  "VoidReason",
  words.VOID_REASONS,
  "Why it is no petition of its own. 作废原因",
  labels,
);
export const ReopenEnum = enumType(
  "ReopenReason",
  words.REOPEN_REASONS,
  "Why it came back. 返账原因",
  labels,
);
export const SupervisionReasonEnum = enumType(
  "SupervisionReason",
  words.SUPERVISION_REASONS,
  "Why it is pressed (XF2022 40). 督办原因",
  labels,
);
export const RecusalEnum = enumType("RecusalReason", RECUSAL_REASONS, "Kind of tie. 回避事由", labels);
export const SideTypeEnum = enumType(
  "PetitionSideTransferType",
  words.SIDE_TYPES,
  "Discipline, government, public security, or upward. 移送类型",
  labels,
);
export const ClockEndEnum = enumType("ClockEnd", CLOCK_ENDS, "How a clock ended. 时限结果", labels);
