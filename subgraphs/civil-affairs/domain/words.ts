/** The words of the election procedure (选举程序), each list the one set that schema and check constraints repeat. */
export const UNIT_KINDS = ["VILLAGE", "COMMUNITY"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Kind of committee elected: villagers' (村委会) or residents' (居委会). */
export const COMMITTEE_KINDS = ["VC", "RC"] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

export const ELECTION_STAGES = [
  "PREPARING",
  "COMMITTEE_FORMED",
  "METHOD_ADOPTED",
  "LIST_PUBLISHED",
  "LIST_FINAL",
  "NOMINATED",
  "REVIEWED",
  "CANDIDATES_PUBLISHED",
  "VOTING",
  "COUNTED",
  "INVALID_TURNOUT",
  "TIE_BREAK_PENDING",
  "RUNOFF_PENDING",
  "RESULT_ANNOUNCED",
  "HANDOVER",
  "HANDED_OVER",
  "ARCHIVED",
  "SUSPENDED",
] as const;
export type ElectionStage = (typeof ELECTION_STAGES)[number];

/** From this stage on the result is posted by law (VCL 15(3)), so it is public. */
export const ANNOUNCED_STAGES: readonly ElectionStage[] = [
  "RESULT_ANNOUNCED",
  "HANDOVER",
  "HANDED_OVER",
  "ARCHIVED",
];

export const ELECTION_METHODS = ["CANDIDATES", "SELF_NOMINATION", "HOUSEHOLD", "GROUP_DELEGATES"] as const;
export type ElectionMethod = (typeof ELECTION_METHODS)[number];

export const ROUND_KINDS = ["MAIN", "RUNOFF", "TIE_BREAK", "BY_ELECTION", "RECALL"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export {
  ELECTION_POSITIONS as POSITIONS,
  type ElectionPosition as Position,
} from "../../../shared/kernel/election-words.ts";

export const CANDIDATE_STATUSES = ["NOMINATED", "QUALIFIED", "POSTED", "REMOVED", "WITHDRAWN"] as const;
export type CandidateStatus = (typeof CANDIDATE_STATUSES)[number];

export const SEAT_OUTCOMES = ["ELECTED", "VACANT", "VOIDED"] as const;
export type SeatOutcome = (typeof SEAT_OUTCOMES)[number];

export const WORK_HANDOVER_STATES = [
  "NOT_STARTED",
  "IN_PROGRESS",
  "COMPLETED",
  "OVERDUE",
  "COMPLAINT_FILED",
  "NOTICE_ISSUED",
] as const;
export type WorkHandoverState = (typeof WORK_HANDOVER_STATES)[number];

export const WORK_HANDOVER_ITEM_STATES = ["PENDING", "HANDED", "NOT_APPLICABLE", "DISPUTED"] as const;
export type WorkHandoverItemState = (typeof WORK_HANDOVER_ITEM_STATES)[number];

/** What an objection to the voter list says (VCL 14(2)), and how it was decided. */
export const OBJECTION_KINDS = ["OMITTED", "WRONGLY_LISTED", "DUPLICATE_ELSEWHERE", "OTHER"] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export const OBJECTION_DECISIONS = ["UPHELD", "REJECTED"] as const;
export type ObjectionDecision = (typeof OBJECTION_DECISIONS)[number];
