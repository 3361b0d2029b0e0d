/** The words of a petition's way through the house (信访), each list the one set that schema and check constraints repeat. */
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
