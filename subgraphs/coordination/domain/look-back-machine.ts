import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LookBackRecord } from "../records/key-village-records.ts";
import type { LookBackState } from "./words.ts";

/** A look-back as its decisions see it. */
export type LookBack = RowOf<LookBackRecord>;

/** 布置 → 自查 → 上报 → 县级核验 → 办结; what was found is settled before it is closed. */
export const LOOK_BACK_STEPS = {
  order: { from: BEGINNING, to: "NOT_STARTED" },
  start: { from: ["NOT_STARTED"], to: "IN_PROGRESS" },
  recordCheck: { from: ["IN_PROGRESS"], to: "same" },
  submitFindings: { from: ["IN_PROGRESS"], to: "FINDINGS_SUBMITTED" },
  sendFindingsBack: { from: ["FINDINGS_SUBMITTED"], to: "IN_PROGRESS" },
  verifyFindings: { from: ["FINDINGS_SUBMITTED"], to: "VERIFIED" },
  settleFinding: { from: ["VERIFIED"], to: "same" },
  closeLookBack: { from: ["VERIFIED"], to: "CLOSED" },
} as const satisfies Steps<LookBackState>;

export const LOOK_BACK_MACHINES: readonly Machine<LookBack>[] = [
  {
    state: "state",
    steps: LOOK_BACK_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C03 }),
  },
];
