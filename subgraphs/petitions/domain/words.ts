/** The words of a petition's way through the hub (信访), each list the one set that schema and check constraints repeat. */
export const FORMS = ["ONLINE", "LETTER", "CALL", "FAX", "VISIT", "GROUP_VISIT"] as const;
export type PetitionForm = (typeof FORMS)[number];

export const SOURCES = ["LOCAL", "SUPERIOR_FORWARDED", "SUPERIOR_ASSIGNED", "HOTLINE_12345"] as const;
export type PetitionSource = (typeof SOURCES)[number];

/** XF2022 29-31. */
export const CLASSES = ["SUGGESTION", "ACCUSATION", "APPEAL"] as const;
export type PetitionClass = (typeof CLASSES)[number];

export const PEOPLE_BANDS = ["ONE", "TWO_TO_FOUR", "FIVE_OR_MORE"] as const;
export type PeopleBand = (typeof PEOPLE_BANDS)[number];

export const STAGES = [
  "REGISTERED",
  "FORWARDED",
  "ASSIGNED",
  "TRANSFERRED_DISCIPLINE",
  "TRANSFERRED_PLC",
  "REDIRECTED",
  "NOT_ACCEPTED",
  "ACCEPTED",
  "HANDLING",
  "REPLIED",
  "UNDER_REVIEW",
  "REVIEWED",
  "UNDER_REEXAM",
  "TERMINATED",
  "FINAL",
  "WITHDRAWN",
  "VOIDED",
] as const;
export type PetitionStage = (typeof STAGES)[number];

/** 销号: the ledger's own state, apart from the legal one. */
export const LEDGER_STATES = ["OPEN", "SUBMITTED", "RETURNED", "CANCELLED", "REOPENED"] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const SUPERVISION = ["NONE", "OPENED", "FEEDBACK", "CLOSED"] as const;
export type Supervision = (typeof SUPERVISION)[number];

/** XF2022 32. */
export const OUTCOMES = ["SUPPORTED", "EXPLAINED", "NOT_SUPPORTED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a petition is not accepted: there are no other lawful reasons (XF2022 19, 36). */
export const ACCEPTANCE_REFUSALS = ["DUPLICATE_IN_PROGRESS", "TERMINATED_MATTER"] as const;
export type AcceptanceRefusal = (typeof ACCEPTANCE_REFUSALS)[number];

/** Why something came after its last day. */
export const LATENESS_REASONS = [
  "EVIDENCE_PENDING",
  "PETITIONER_AWAY",
  "OTHER_BODY",
  "STAFFING",
  "OVERSIGHT",
] as const;
export type LatenessReason = (typeof LATENESS_REASONS)[number];

/** XF2022 40. */
export const SUPERVISION_REASONS = [
  "OVERDUE",
  "NO_FEEDBACK",
  "WRONG_PROCEDURE",
  "BUCK_PASSING",
  "NOT_CARRIED_OUT",
] as const;
export type SupervisionReason = (typeof SUPERVISION_REASONS)[number];

/** Where a petitioner is shown the way to when another procedure is the right one. */
export const REDIRECTIONS = ["COURT", "ARBITRATION", "ADMINISTRATIVE_REVIEW", "ELECTION_COMMITTEE"] as const;
export type Redirection = (typeof REDIRECTIONS)[number];

/** Bodies that can be made to handle a petition. TWN is the township. */
export const HANDLING_BODIES = ["ORG", "CIV", "PET", "PSB", "PUB", "GOV", "TWN"] as const;
export type HandlingBody = (typeof HANDLING_BODIES)[number];

/** Why a body says that a petition is not theirs (XF2022 23(3)). */
export const OBJECTION_REASONS = ["NOT_OUR_DUTY", "OTHER_BODY", "INCOMPLETE"] as const;
export type ObjectionReason = (typeof OBJECTION_REASONS)[number];

/** Why a case came back onto the ledger (返账). */
export const REOPEN_REASONS = [
  "NOT_CARRIED_OUT",
  "NEW_FACTS",
  "WRONG_PROCEDURE",
  "VOIDED_BY_REVIEW",
] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** Why what the register says of a petition was wrong. */
export const CORRECTION_REASONS = ["WRITTEN_WRONG", "TOLD_LATER", "IMPORTED_WRONG"] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Why a registration is none: nothing is deleted, it is voided (作废). */
export const VOID_REASONS = ["REGISTERED_TWICE", "NOT_A_PETITION", "OTHER_COUNTY"] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** Transfers beside the petition's own way: to discipline, government, public security, and upward. */
export const SIDE_TYPES = ["H1", "H2", "H3", "H11"] as const;
export type SideType = (typeof SIDE_TYPES)[number];
