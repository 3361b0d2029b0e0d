import { TOPICS } from "../../../shared/kernel/election-words.ts";

/** The words of publicity (宣传): topics and places in public, never a poster, an account or a group. */
export const OPINION_TOPICS = [
  ...TOPICS,
  "RUMOUR_RESULT",
  "POLICY_MISREAD",
  "OFFICIAL_CONDUCT",
  "SAFETY",
] as const;
export type OpinionTopic = (typeof OPINION_TOPICS)[number];

export const VENUE_KINDS = [
  "NEWS_SITE",
  "GOV_BOARD",
  "PUBLIC_ACCOUNT",
  "SHORT_VIDEO",
  "FORUM",
  "REPORTED_BY_RESIDENT",
] as const;
export type VenueKind = (typeof VENUE_KINDS)[number];

export const ACCURACIES = ["TRUE", "PARTLY", "FALSE", "UNVERIFIED"] as const;
export type Accuracy = (typeof ACCURACIES)[number];

export const HEATS = ["LOW", "RISING", "HIGH"] as const;
export type Heat = (typeof HEATS)[number];

export const GRADES = ["MAJOR", "OTHER"] as const;
export type Grade = (typeof GRADES)[number];

export const OPINION_STATES = [
  "DETECTED",
  "REPORTED",
  "ASSESSED",
  "ASSIGNED",
  "RESPONDING",
  "RESPONDED",
  "FOLLOWING",
  "REOPENED",
  "NOT_AN_ISSUE",
  "CLOSED",
] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

export const PUBLICATION_KINDS = ["CLARIFICATION", "POLICY_EXPLANATION", "HANDLING_RESULT", "PRESS"] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** Why a matter is left without a public answer (国办发〔2016〕61号): each is approved by another person. */
export const NO_RESPONSE_REASONS = ["NO_PUBLIC_INTEREST", "ALREADY_ANSWERED", "PRIVACY"] as const;
export type NoResponseReason = (typeof NO_RESPONSE_REASONS)[number];

/** Why a first report or an answer came after its hour. */
export const OPINION_LATENESS_REASONS = ["FACTS_PENDING", "OTHER_BODY", "STAFFING", "OVERSIGHT"] as const;
export type OpinionLatenessReason = (typeof OPINION_LATENESS_REASONS)[number];
