/** The words of what discipline inspection (纪检监察) publishes and receives. */
export const CLUE_SOURCES = [
  "PETITIONS",
  "CIVIL_AFFAIRS",
  "PUBLIC_SECURITY",
  "ORGANIZATION",
  "LOOKBACK",
  "OTHER",
] as const;
export type ClueSource = (typeof CLUE_SOURCES)[number];

export const ACCEPTANCES = ["PENDING", "ACCEPTED", "RETURNED"] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** As of every transfer; the receipt keeps it. */
export const RETURN_REASONS = ["NOT_OURS", "NO_SUBSTANCE", "DUPLICATE", "INCOMPLETE"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

export const CONDUCT_CODES = [
  "BRIBERY",
  "FRAUD",
  "OBSTRUCTION",
  "ABUSE_OF_OFFICE",
  "FINANCE",
  "OTHER",
] as const;
export type ConductCode = (typeof CONDUCT_CODES)[number];

/** Village members can receive only the first three (GP2020 Art.22); a Party member also Party sanctions. */
export const SANCTION_CODES = [
  "WARNING",
  "DEMERIT",
  "MAJOR_DEMERIT",
  "PARTY_WARNING",
  "PARTY_REMOVAL",
  "EXPULSION",
] as const;
export type SanctionCode = (typeof SANCTION_CODES)[number];

/** The organ's own way of a clue (问题线索), which nobody outside it sees. */
export const CLUE_STATES = [
  "RECEIVED",
  "RETURNED",
  "FORWARDED_DOWN",
  "ACCEPTED",
  "DISPOSAL_PROPOSED",
  "DISPOSAL_APPROVED",
  "IN_DISPOSAL",
  "ENDED",
  "TALK_EDUCATION",
  "CASE_FILED",
  "MOVED",
  "DECIDED",
  "EFFECTIVE",
  "NOTICE_CONSIDERED",
  "PUBLISHED",
  "NOT_PUBLISHED",
  "CLOSED",
] as const;
export type ClueState = (typeof CLUE_STATES)[number];

/** Four ways of disposal (检举控告规则 17): talk or inquiry, preliminary check, hold for later, end. */
export const WAYS = ["TALK_OR_LETTER", "PRELIMINARY_CHECK", "HELD", "ENDED"] as const;
export type Way = (typeof WAYS)[number];
