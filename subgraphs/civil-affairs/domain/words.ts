/** The words of the election procedure (选举程序), each list the one set that schema and check constraints repeat. */
export const UNIT_KINDS = ["VILLAGE", "COMMUNITY"] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Kind of committee elected: villagers' (村委会) or residents' (居委会). */
export const COMMITTEE_KINDS = ["VC", "RC"] as const;
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number];

/** 进行中、已结束. */
export const CYCLE_STATES = ["OPEN", "CLOSED"] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

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

/** Who formed the election committee (VCL 12). */
export const FORMING_BODIES = ["VILLAGERS_MEETING", "REPRESENTATIVES", "GROUPS"] as const;
export type FormingBody = (typeof FORMING_BODIES)[number];

export const REVIEW_VERDICTS = ["QUALIFIED", "NOT_QUALIFIED"] as const;
export type NomineeVerdict = (typeof REVIEW_VERDICTS)[number];

/** What the count so far comes to. */
export const COUNT_OUTCOMES = ["INVALID_TURNOUT", "TIE", "RUNOFF", "COMPLETE"] as const;
export type CountOutcome = (typeof COUNT_OUTCOMES)[number];

/** Why a win is void or a duty ended (VCL 17, 18). */
export const VOID_REASONS = ["VIOLENCE", "THREAT", "FRAUD", "BRIBERY", "FORGED_BALLOTS", "FALSE_COUNT", "INCAPACITY", "SENTENCED"] as const; // prettier-ignore
export type VoidReason = (typeof VOID_REASONS)[number];

/** Bodies that may declare a win void (VCL 17; Zhejiang 41, Beijing 38). */
export const VOIDING_BODIES = ["TOWNSHIP_GOVERNMENT", "COUNTY_GOVERNMENT"] as const;
export type VoidingBody = (typeof VOIDING_BODIES)[number];

export const POSTPONEMENT_REASONS = [
  "DISASTER",
  "EPIDEMIC",
  "UNREST",
  "MERGER",
  "INVESTIGATION",
  "OTHER",
] as const;
export type PostponementReason = (typeof POSTPONEMENT_REASONS)[number];

/** Who or what takes away what stands in the way of a step. */
export const STEP_PARTIES = ["RECORDER", "TOWNSHIP", "CIVIL_AFFAIRS", "TIME"] as const;
export type StepParty = (typeof STEP_PARTIES)[number];

/** What an old committee hands over to the new one (移交清单): code and whether it always has to be. */
export const HANDOVER_ITEMS = [
  { code: "SEAL_COMMITTEE", mandatory: true },
  { code: "SEAL_FINANCE", mandatory: true },
  { code: "ACCOUNTS", mandatory: true },
  { code: "BANK", mandatory: true },
  { code: "DEBTS", mandatory: false },
  { code: "CONTRACTS", mandatory: true },
  { code: "ASSETS", mandatory: true },
  { code: "OPERATING_ASSETS", mandatory: false },
  { code: "OFFICE", mandatory: true },
  { code: "ARCHIVES", mandatory: true },
  { code: "ELECTION_FILES", mandatory: true },
  { code: "PROJECTS", mandatory: false },
  { code: "UNFINISHED", mandatory: false },
  { code: "DIGITAL", mandatory: false },
] as const;

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

/** What is reported as a violation (村委会组织法 Art.17): the words of the transfer that takes it further (H7). */
export const VIOLATION_FORMS = [
  "VIOLENCE",
  "THREAT",
  "FRAUD",
  "BRIBERY",
  "FORGED_BALLOT",
  "FALSE_COUNT",
  "APPOINTED_CANDIDATE",
  "DELAY",
  "RETALIATION",
  "OTHER",
] as const;
export type ViolationForm = (typeof VIOLATION_FORMS)[number];

/** In which part of the election. A quarrel about the voter list is the election committee's to decide (Art.14), and no violation. */
export const ELECTION_PHASES = ["PREPARATION", "NOMINATION", "VOTE", "COUNT", "HANDOVER"] as const;
export type ElectionPhase = (typeof ELECTION_PHASES)[number];

/** What kind of person a violation is laid to; never who. */
export const VIOLATION_TARGETS = ["CANDIDATE", "MEMBER", "ELECTION_WORKER", "VILLAGER", "OFFICIAL"] as const;
export type ViolationTarget = (typeof VIOLATION_TARGETS)[number];

/** Whether it is laid to a Party member or a supervised person. */
export const SUPERVISED = ["YES", "NO", "UNKNOWN"] as const;
export type Supervised = (typeof SUPERVISED)[number];

export const VIOLATION_STATES = [
  "RECEIVED",
  "CHECKING",
  "SUBSTANTIATED",
  "UNSUBSTANTIATED",
  "TRANSFERRED",
  "CLOSED",
] as const;
export type ViolationState = (typeof VIOLATION_STATES)[number];

/** What follows from a violation that is so. */
export const VIOLATION_CONSEQUENCES = ["VOID_SEAT", "STEP_REPEATED", "WARNED", "NONE_DUE"] as const;
export type ViolationConsequence = (typeof VIOLATION_CONSEQUENCES)[number];

/** Whose a report is: discipline's, public security's, or the government's own to decide. */
export const VIOLATION_ROUTES = ["DISCIPLINE", "PUBLIC_SECURITY", "GOVERNMENT"] as const;
export type ViolationRoute = (typeof VIOLATION_ROUTES)[number];
