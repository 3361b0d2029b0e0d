import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ViolationReportRecord } from "../records/violation-record.ts";
import type { ViolationState } from "./words.ts";

/** A report of a violation as its decisions see it: nobody who reports and nobody reported. */
export type Violation = RowOf<ViolationReportRecord>;

const OPEN = ["RECEIVED", "CHECKING", "TRANSFERRED"] as const;

/** 接报 → 调查 → 属实, 不属实 or 移送 → 结案 (村委会组织法 Art.17(2)). What comes back from others is looked into here. */
export const VIOLATION_STEPS = {
  registerViolation: { from: BEGINNING, to: "RECEIVED" },
  assignHandler: { from: OPEN, to: "same" },
  standAside: { from: OPEN, to: "same" },
  check: { from: ["RECEIVED", "TRANSFERRED"], to: "CHECKING" },
  transfer: { from: OPEN, to: "TRANSFERRED" },
  substantiate: { from: ["CHECKING"], to: "SUBSTANTIATED" },
  dismiss: { from: ["CHECKING"], to: "UNSUBSTANTIATED" },
  clarify: { from: ["UNSUBSTANTIATED"], to: "same" },
  closeReport: { from: ["SUBSTANTIATED", "UNSUBSTANTIATED", "TRANSFERRED"], to: "CLOSED" },
} as const satisfies Steps<ViolationState>;

export const VIOLATION_MACHINES: readonly Machine<Violation>[] = [
  { state: "state", steps: VIOLATION_STEPS, refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.E29 }) },
];
