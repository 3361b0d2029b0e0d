import { ELECTION_POSITIONS } from "../../../shared/kernel/election-words.ts";

/** The words of the Party side of the election (组织), each list the one set that schema and check constraints repeat. */
export const LEADER_ROLES = ["FIRST_RESPONSIBLE", "DIRECT_RESPONSIBLE", "LEAD_CADRE"] as const;
export type LeaderRole = (typeof LEADER_ROLES)[number];

export const BRANCH_KINDS = ["COMMITTEE", "GENERAL_BRANCH", "BRANCH"] as const;
export type BranchKind = (typeof BRANCH_KINDS)[number];

export const BRANCH_STATES = [
  "DUE",
  "REQUEST_APPROVED",
  "NOMINEES_RECOMMENDED",
  "NOMINEES_APPROVED",
  "MEETING_HELD",
  "RESULT_APPROVED",
  "FILED",
  "EXTENDED",
] as const;
export type BranchState = (typeof BRANCH_STATES)[number];

/** 一肩挑: one person holds both posts, through the legal election. */
export const BOTH_POSTS = ["YES", "NO", "PENDING"] as const;
export type BothPosts = (typeof BOTH_POSTS)[number];

export const REVIEW_STATES = [
  "DRAFT",
  "SENT",
  "COLLECTING",
  "COLLECTED",
  "MEETING",
  "DECIDED",
  "NOTIFIED",
  "RECHECK_REQUESTED",
  "RECHECKED",
  "CLOSED",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What other departments may know of a review: that it goes on, or that it is over. */
export const REVIEW_PROGRESS = ["IN_PROGRESS", "COMPLETED"] as const;
export type ReviewProgress = (typeof REVIEW_PROGRESS)[number];

export const VERDICTS = ["QUALIFIED", "NOT_QUALIFIED", "RETURNED_FOR_MATERIAL"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CANDIDATE_POSITIONS = ELECTION_POSITIONS;
export type CandidatePosition = (typeof CANDIDATE_POSITIONS)[number];

/** Why an election is put off (延期). */
export const EXTENSION_REASONS = ["ALIGNED_WITH_COMMITTEE", "MERGER", "DISASTER", "UNREST"] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** Which departments are asked for their opinion on nominees. Petitions is none of them: having petitioned counts against nobody. */
export const REVIEWING_BODIES = ["DIS", "PSB", "CIV"] as const;
export type ReviewingBody = (typeof REVIEWING_BODIES)[number];

export const OPINIONS = ["NO_OBJECTION", "OBJECTION", "NEED_MORE_TIME"] as const;
export type Opinion = (typeof OPINIONS)[number];

/** 负面清单. N00 gives no ground: discipline and public security answer with nothing else. */
export const GROUNDS = [
  "N00",
  "N01",
  "N02",
  "N03",
  "N04",
  "N05",
  "N06",
  "N07",
  "N08",
  "N09",
  "N10",
  "N11",
] as const;
export type Ground = (typeof GROUNDS)[number];

export const WAIVER_REASONS = ["NO_RECORDS_THERE", "NOT_CONCERNED", "CHASED_WITHOUT_ANSWER"] as const;
export type WaiverReason = (typeof WAIVER_REASONS)[number];

export const WEAK_CATEGORIES = [
  "BRANCH_PARALYSED",
  "COMMITTEE_INCOMPLETE",
  "NO_UNITY",
  "NO_MEETINGS",
  "WEAK_SERVICE",
  "DISORDER",
  "NO_OPENNESS",
] as const;
export type WeakCategory = (typeof WEAK_CATEGORIES)[number];

export const RECTIFICATION_STATES = [
  "LISTED",
  "PLANNED",
  "RECTIFYING",
  "SUBMITTED",
  "ACCEPTED",
  "DELISTED",
  "EXTENDED",
] as const;
export type RectificationState = (typeof RECTIFICATION_STATES)[number];

export const MEASURES = [
  "SECRETARY_CHANGED",
  "COMMITTEE_FILLED",
  "MEETINGS_RESUMED",
  "TRAINING_GIVEN",
  "RULES_MADE",
  "AFFAIRS_OPENED",
  "DISPUTES_SETTLED",
] as const;
export type Measure = (typeof MEASURES)[number];

export const RECTIFICATION_RETURNS = ["NOT_PUT_RIGHT", "PAPERS_MISSING", "MEMBERS_DISAGREE"] as const;
export type RectificationReturn = (typeof RECTIFICATION_RETURNS)[number];

export const RECTIFICATION_DELAYS = ["NO_SECRETARY_YET", "DISPUTE_OPEN", "CASE_UNDER_WAY"] as const;
export type RectificationDelay = (typeof RECTIFICATION_DELAYS)[number];

export const TRAINING_KINDS = ["NEW_COMMITTEES", "ELECTION_STAFF", "PARTY_SECRETARIES"] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

export const TRAINING_STATES = ["PLANNED", "HELD", "CALLED_OFF"] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];

export const CALL_OFF_REASONS = ["PUT_OFF", "NO_ROOM", "EMERGENCY"] as const;
export type CallOffReason = (typeof CALL_OFF_REASONS)[number];

/** 在岗、休假、离岗. */
export const OFFICIAL_STATES = ["ON_DUTY", "ON_LEAVE", "LEFT"] as const;
export type OfficialState = (typeof OFFICIAL_STATES)[number];

export const LEADER_STATES = ["ANSWERS", "ENDED"] as const;
export type LeaderState = (typeof LEADER_STATES)[number];

/** A re-check ends the matter. */
export const RECHECK_VERDICTS = ["QUALIFIED", "NOT_QUALIFIED"] as const;
export type RecheckVerdict = (typeof RECHECK_VERDICTS)[number];

/** From here on nothing of the review is open to the township any more. */
const REVIEW_OVER: readonly ReviewState[] = ["DECIDED", "NOTIFIED", "RECHECKED", "CLOSED"];

export function reviewProgress(state: ReviewState): ReviewProgress {
  return REVIEW_OVER.includes(state) ? "COMPLETED" : "IN_PROGRESS";
}
