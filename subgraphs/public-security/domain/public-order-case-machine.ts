import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { PublicOrderCaseRecord } from "../records/public-order-case-record.ts";
import type { CaseState } from "./words.ts";

/** A public-order case as its decisions see it: where it stands, and nobody it is about. */
export type PublicOrderCase = RowOf<PublicOrderCaseRecord>;

const OPEN = ["REPORTED", "ACCEPTED", "INVESTIGATING"] as const;

/** 接报 → 受案 → 调查 → 决定 → 结案 (治安管理处罚法 Arts.77-99). */
export const CASE_STEPS = {
  register: { from: BEGINNING, to: "REPORTED" },
  accept: { from: ["REPORTED"], to: "ACCEPTED" },
  decline: { from: ["REPORTED"], to: "NOT_ACCEPTED" },
  assignHandler: { from: OPEN, to: "same" },
  standAside: { from: OPEN, to: "same" },
  investigate: { from: ["ACCEPTED"], to: "INVESTIGATING" },
  extend: { from: ["INVESTIGATING"], to: "same" },
  recordExpertise: { from: ["INVESTIGATING"], to: "same" },
  punish: { from: ["INVESTIGATING"], to: "PENALTY_DECIDED" },
  letOff: { from: ["INVESTIGATING"], to: "NO_PENALTY" },
  findNothing: { from: ["INVESTIGATING"], to: "NOT_ESTABLISHED" },
  turnCriminal: { from: ["INVESTIGATING"], to: "TURNED_CRIMINAL" },
  mediate: { from: ["INVESTIGATING"], to: "MEDIATED" },
  closeCase: {
    from: ["NOT_ACCEPTED", "PENALTY_DECIDED", "NO_PENALTY", "NOT_ESTABLISHED", "TURNED_CRIMINAL", "MEDIATED"],
    to: "CLOSED",
  },
} as const satisfies Steps<CaseState>;

export const CASE_MACHINES: readonly Machine<PublicOrderCase>[] = [
  {
    state: "state",
    steps: CASE_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.S07 }),
  },
];
