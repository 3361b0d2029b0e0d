import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { LedgerState, PetitionStage, Supervision } from "./words.ts";

/** One event of a machine: from where it may happen, and where it leads; `same` stays. */
interface Step<State extends string> {
  readonly from: readonly State[];
  readonly to: State | "same";
}

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

/** The legal way of a petition (XF2022 22-36). An event that is not here, from a stage that is not here, does not happen. */
export const STAGE_STEPS = {
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
  /** The other office gave it back. */
  comeBack: { from: ["TRANSFERRED_DISCIPLINE", "TRANSFERRED_PLC"], to: "REGISTERED" },
} as const satisfies Record<string, Step<PetitionStage>>;
export type StageEvent = keyof typeof STAGE_STEPS;

/** 销号: the ledger's own states, apart from the legal ones. */
export const LEDGER_STEPS = {
  submit: { from: ["OPEN", "RETURNED", "REOPENED"], to: "SUBMITTED" },
  strikeOff: { from: ["SUBMITTED"], to: "CANCELLED" },
  sendBack: { from: ["SUBMITTED"], to: "RETURNED" },
  reopen: { from: ["CANCELLED"], to: "REOPENED" },
} as const satisfies Record<string, Step<LedgerState>>;
export type LedgerEvent = keyof typeof LEDGER_STEPS;

/** 督办: pressed by the superior, laid over both (XF2005 36, XF2022 40). */
export const SUPERVISION_STEPS = {
  openSupervision: { from: ["NONE", "CLOSED"], to: "OPENED" },
  giveFeedback: { from: ["OPENED"], to: "FEEDBACK" },
  closeSupervision: { from: ["FEEDBACK"], to: "CLOSED" },
} as const satisfies Record<string, Step<Supervision>>;
export type SupervisionEvent = keyof typeof SUPERVISION_STEPS;

/** Where an event leads from a state; a refusal naming the state and what would be allowed there. */
export function nextState<State extends string>(
  steps: Readonly<Record<string, Step<State>>>,
  state: State,
  event: string,
): State | Refusal {
  const step = Object.hasOwn(steps, event) ? steps[event] : undefined;
  if (step?.from.includes(state)) return step.to === "same" ? state : step.to;
  const allowed = Object.entries(steps).flatMap(([name, one]) => (one.from.includes(state) ? [name] : []));
  return refuse("ILLEGAL_TRANSITION", { from: state, allowed });
}
