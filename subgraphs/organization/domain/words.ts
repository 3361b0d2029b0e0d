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

/** From here on nothing of the review is open to the township any more. */
const REVIEW_OVER: readonly ReviewState[] = ["DECIDED", "NOTIFIED", "RECHECKED", "CLOSED"];

export function reviewProgress(state: ReviewState): ReviewProgress {
  return REVIEW_OVER.includes(state) ? "COMPLETED" : "IN_PROGRESS";
}
