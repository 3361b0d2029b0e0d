import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { VoteGateRecord } from "../records/gate-records.ts";
import type { GateState } from "./words.ts";

/** A certificate that a village's vote gate is open, as decisions see it. */
export type VoteGate = RowOf<VoteGateRecord>;

/** 签发 → 撤销; by itself it is good for a day (C14). */
export const VOTE_GATE_STEPS = {
  issue: { from: BEGINNING, to: "ISSUED" },
  revoke: { from: ["ISSUED"], to: "REVOKED" },
} as const satisfies Steps<GateState>;

export const VOTE_GATE_MACHINES: readonly Machine<VoteGate>[] = [
  {
    state: "state",
    steps: VOTE_GATE_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C14 }),
  },
];
