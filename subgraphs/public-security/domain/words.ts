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
