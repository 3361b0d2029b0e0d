import { BEGINNING, type Machine, type Step } from "../../../shared/commands/machine.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { PetitionCase } from "./petition-case.ts";
import { LEDGER_STATES, type LedgerState, type PetitionStage, STAGES, type Supervision } from "./words.ts";

/** Stages in which the petition has not come to an end and is not somewhere else. */
const OPEN: readonly PetitionStage[] = [
  "REGISTERED",
  "FORWARDED",
  "ASSIGNED",
  "ACCEPTED",
  "HANDLING",
  "REPLIED",
  "UNDER_REVIEW",
  "REVIEWED",
  "UNDER_REEXAM",
];

/** Stages in which what the register says can still be wrong and matter: open, or answered and not with another office. */
const CORRECTABLE: readonly PetitionStage[] = [...OPEN, "REDIRECTED", "NOT_ACCEPTED", "FINAL"];

/** The legal way of a petition (XF2022 22-36). An event that is not here, from a stage that is not here, does not happen. */
export const STAGE_STEPS = {
  register: { from: BEGINNING, to: "REGISTERED" },
  /** It came with the ledger that an office kept before. */
  import: { from: BEGINNING, to: "REGISTERED" },
  forward: { from: ["REGISTERED"], to: "FORWARDED" },
  assign: { from: ["REGISTERED"], to: "ASSIGNED" },
  toDiscipline: { from: ["REGISTERED"], to: "TRANSFERRED_DISCIPLINE" },
  toPoliticalLegal: { from: ["REGISTERED"], to: "TRANSFERRED_PLC" },
  redirect: { from: ["REGISTERED"], to: "REDIRECTED" },
  refuse: { from: ["REGISTERED"], to: "NOT_ACCEPTED" },
  object: { from: ["FORWARDED", "ASSIGNED"], to: "same" },
  agreeToObjection: { from: ["FORWARDED", "ASSIGNED"], to: "REGISTERED" },
  rejectObjection: { from: ["FORWARDED", "ASSIGNED"], to: "same" },
  accept: { from: ["FORWARDED", "ASSIGNED"], to: "ACCEPTED" },
  startHandling: { from: ["ACCEPTED"], to: "HANDLING" },
  extend: { from: ["HANDLING"], to: "same" },
  mediate: { from: ["HANDLING"], to: "same" },
  reply: { from: ["HANDLING"], to: "REPLIED" },
  deliver: { from: ["REPLIED", "REVIEWED"], to: "same" },
  carryOut: { from: ["REPLIED", "REVIEWED", "FINAL", "TERMINATED"], to: "same" },
  requestReview: { from: ["REPLIED", "FINAL"], to: "UNDER_REVIEW" },
  decideReview: { from: ["UNDER_REVIEW"], to: "REVIEWED" },
  requestReexam: { from: ["REVIEWED", "FINAL"], to: "UNDER_REEXAM" },
  holdHearing: { from: ["UNDER_REEXAM"], to: "same" },
  decideReexam: { from: ["UNDER_REEXAM"], to: "TERMINATED" },
  windowPassed: { from: ["REPLIED", "REVIEWED"], to: "FINAL" },
  withdraw: { from: OPEN, to: "WITHDRAWN" },
  correct: { from: CORRECTABLE, to: "same" },
  requestVoiding: { from: OPEN, to: "same" },
  void: { from: OPEN, to: "VOIDED" },
  rejectVoiding: { from: OPEN, to: "same" },
  /** The head approved the transfer: it is on its way. */
  leave: { from: ["TRANSFERRED_DISCIPLINE", "TRANSFERRED_PLC"], to: "same" },
  /** The other department gave it back. */
  comeBack: { from: ["TRANSFERRED_DISCIPLINE", "TRANSFERRED_PLC"], to: "REGISTERED" },
  assignPeople: { from: STAGES, to: "same" },
  /** A transfer beside the petition's own way. */
  transferBeside: { from: STAGES, to: "same" },
  /** A holiday plan came that a provisional day had waited for. */
  recomputeClocks: { from: STAGES, to: "same" },
} as const satisfies Record<string, Step<PetitionStage>>;
export type StageEvent = keyof typeof STAGE_STEPS;

/** 销号: the ledger's own states, apart from the legal ones. */
export const LEDGER_STEPS = {
  submit: { from: ["OPEN", "RETURNED", "REOPENED"], to: "SUBMITTED" },
  strikeOff: { from: ["SUBMITTED"], to: "CANCELLED" },
  sendBack: { from: ["SUBMITTED"], to: "RETURNED" },
  reopen: { from: ["CANCELLED"], to: "REOPENED" },
  standAside: { from: LEDGER_STATES, to: "same" },
} as const satisfies Record<string, Step<LedgerState>>;
export type LedgerEvent = keyof typeof LEDGER_STEPS;

/** 督办: pressed by the superior, laid over both (XF2005 36, XF2022 40). */
export const SUPERVISION_STEPS = {
  openSupervision: { from: ["NONE", "CLOSED"], to: "OPENED" },
  giveFeedback: { from: ["OPENED"], to: "FEEDBACK" },
  closeSupervision: { from: ["FEEDBACK"], to: "CLOSED" },
} as const satisfies Record<string, Step<Supervision>>;
export type SupervisionEvent = keyof typeof SUPERVISION_STEPS;

/** The machines of a petition, in the order in which an event is looked for. */
export const PETITION_MACHINES: readonly Machine<PetitionCase>[] = [
  { state: "ledgerState", steps: LEDGER_STEPS },
  { state: "supervision", steps: SUPERVISION_STEPS },
  {
    state: "stage",
    steps: STAGE_STEPS,
    // What is struck off is not worked on; it is put back on the ledger first.
    closed: ({ ledgerState }) =>
      ledgerState === "CANCELLED"
        ? refuse("ILLEGAL_TRANSITION", { from: "CANCELLED", allowed: ["reopen"] })
        : null,
  },
];
