import { enumType } from "../../../shared/graphql/enum-type.ts";
import { BODIES } from "../../../shared/kernel/actor.ts";
import { RECUSAL_REASONS } from "../../../shared/commands/standing-aside.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const BodyEnum = enumType("Body", BODIES, "A department or office. 部门", labels);
export const ReviewRecusalEnum = enumType(
  "ReviewRecusalReason",
  RECUSAL_REASONS,
  "A tie to the matter. 回避事由",
  labels,
);
export const BranchKindEnum = enumType(
  "BranchKind",
  words.BRANCH_KINDS,
  "Party committee, general branch or branch. 党组织类型",
  labels,
);
export const BranchStateEnum = enumType(
  "BranchState",
  words.BRANCH_STATES,
  "State of a branch election. 党组织换届状态",
  labels,
);
export const BothPostsEnum = enumType(
  "BothPosts",
  words.BOTH_POSTS,
  "One person in both posts. 一肩挑",
  labels,
);
export const ExtensionReasonEnum = enumType(
  "BranchExtensionReason",
  words.EXTENSION_REASONS,
  "Why it is put off. 延期原因",
  labels,
);
export const LeaderRoleEnum = enumType(
  "LeaderRole",
  words.LEADER_ROLES,
  "How a leader answers for a place. 责任类型",
  labels,
);
export const ReviewProgressEnum = enumType(
  "ReviewProgress",
  words.REVIEW_PROGRESS,
  "Joint review going on or over. 联审进度",
  labels,
);
export const ReviewStateEnum = enumType(
  "JointReviewState",
  words.REVIEW_STATES,
  "State of a joint review. 联审状态",
  labels,
);
export const VerdictEnum = enumType(
  "ReviewVerdict",
  words.VERDICTS,
  "Verdict of a joint review. 联审结论",
  labels,
);
export const RecheckVerdictEnum = enumType(
  "RecheckVerdict",
  words.RECHECK_VERDICTS,
  "Verdict of a re-check. 复核结论",
  labels,
);
export const PositionEnum = enumType(
  "CommitteePosition",
  words.CANDIDATE_POSITIONS,
  "Post in the committee. 职务",
  labels,
);
export const ReviewingBodyEnum = enumType(
  "ReviewingBody",
  words.REVIEWING_BODIES,
  "A department asked for its opinion. 联审单位",
  labels,
);
export const OpinionEnum = enumType(
  "ReviewOpinionKind",
  words.OPINIONS,
  "What a department says of a nominee. 联审意见",
  labels,
);
export const GroundEnum = enumType(
  "ReviewGround",
  words.GROUNDS,
  "Ground of an objection, by the negative list; N00 gives none. 负面清单",
  labels,
);
export const WaiverReasonEnum = enumType(
  "OpinionWaiverReason",
  words.WAIVER_REASONS,
  "Why nobody waits for it any more. 不再等待原因",
  labels,
);
export const WeakCategoryEnum = enumType(
  "WeakBranchCategory",
  words.WEAK_CATEGORIES,
  "What is weak about a branch. 软弱涣散类型",
  labels,
);
export const RectificationStateEnum = enumType(
  "RectificationState",
  words.RECTIFICATION_STATES,
  "State of putting it right. 整顿状态",
  labels,
);
export const MeasureEnum = enumType(
  "RectificationMeasure",
  words.MEASURES,
  "What is done about it. 整顿措施",
  labels,
);
export const RectificationReturnEnum = enumType(
  "RectificationReturnReason",
  words.RECTIFICATION_RETURNS,
  "Why it goes back. 退回原因",
  labels,
);
export const RectificationDelayEnum = enumType(
  "RectificationDelayReason",
  words.RECTIFICATION_DELAYS,
  "Why it takes longer. 延期原因",
  labels,
);
export const TrainingKindEnum = enumType(
  "TrainingKind",
  words.TRAINING_KINDS,
  "Whom a training is for. 培训类型",
  labels,
);
export const TrainingStateEnum = enumType(
  "TrainingState",
  words.TRAINING_STATES,
  "State of a training. 培训状态",
  labels,
);
export const CallOffReasonEnum = enumType(
  "TrainingCallOffReason",
  words.CALL_OFF_REASONS,
  "Why it is called off. 取消原因",
  labels,
);
export const OfficialStateEnum = enumType(
  "OfficialState",
  words.OFFICIAL_STATES,
  "On duty, on leave or gone. 在岗状态",
  labels,
);
