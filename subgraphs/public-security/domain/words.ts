/** The words of public security (公安) around an election. Persons, plates, telephones: none. */
export const PLAN_LEVELS = ["GENERAL", "KEY"] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export const PLAN_STATES = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "APPROVED",
  "FILED",
  "ACTIVATED",
  "DEACTIVATED",
  "REVIEWED",
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const OFFICER_BANDS = ["UP_TO_5", "SIX_TO_15", "MORE_THAN_15"] as const;
export type OfficerBand = (typeof OFFICER_BANDS)[number];

export const DUTY_STATUSES = ["NOT_STARTED", "NORMAL", "ATTENTION", "INCIDENT", "ENDED"] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

export const INCIDENT_KINDS = [
  "BALLOT_BOX_DAMAGE",
  "VENUE_DISORDER",
  "FIGHT",
  "THREAT",
  "RUMOUR",
  "PROPERTY",
  "RETALIATION",
  "OTHER",
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ["REPORTED", "HANDLING", "CLOSED"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const INCIDENT_BANDS = ["UP_TO_9", "TEN_TO_29", "THIRTY_TO_99", "HUNDRED_OR_MORE"] as const;
export type IncidentBand = (typeof INCIDENT_BANDS)[number];

export const ELECTION_IMPACTS = ["NONE", "DELAYED", "STOPPED"] as const;
export type ElectionImpact = (typeof ELECTION_IMPACTS)[number];

export const PLAN_RETURN_REASONS = [
  "STRENGTH_INSUFFICIENT",
  "PLACES_MISSING",
  "CONTACTS_MISSING",
  "STEPS_UNCLEAR",
] as const;
export type PlanReturnReason = (typeof PLAN_RETURN_REASONS)[number];

export const INCIDENT_LATENESS = ["TOLD_LATE", "LINE_DOWN", "HELP_CAME_FIRST"] as const;
export type IncidentLateness = (typeof INCIDENT_LATENESS)[number];

/** Why an incident is put on a lower level than before: never without one. */
export const LOWERING_REASONS = ["FACTS_CORRECTED", "UNDER_CONTROL", "DISPERSED"] as const;
export type LoweringReason = (typeof LOWERING_REASONS)[number];

export const CASE_STATES = [
  "REPORTED",
  "ACCEPTED",
  "NOT_ACCEPTED",
  "INVESTIGATING",
  "PENALTY_DECIDED",
  "NO_PENALTY",
  "NOT_ESTABLISHED",
  "TURNED_CRIMINAL",
  "MEDIATED",
  "CLOSED",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_SOURCES = ["REPORT", "FOUND", "TRANSFER"] as const;
export type CaseSource = (typeof CASE_SOURCES)[number];

/**
 * What a public-order case rests on (治安管理处罚法, articles as numbered in 2012): election order, public order, rumour, affray,
 * threat, retaliation on witnesses, assault, obstruction.
 */
export const LEGAL_BASES = [
  "PS23_1_5",
  "PS23_1_1",
  "PS25_1",
  "PS26",
  "PS42_1",
  "PS42_4",
  "PS43",
  "PS50",
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const NOT_ACCEPTED_REASONS = [
  "NO_BREACH",
  "NOT_POLICE_MATTER",
  "PERIOD_OVER",
  "HANDLED_BEFORE",
] as const;
export type NotAcceptedReason = (typeof NOT_ACCEPTED_REASONS)[number];

/** 治安管理处罚法 2012 Arts.12-14, 19, 22. */
export const NO_PENALTY_REASONS = ["MINOR", "HARM_REMOVED", "COERCED", "SURRENDERED", "PERIOD_OVER"] as const;
export type NoPenaltyReason = (typeof NO_PENALTY_REASONS)[number];
