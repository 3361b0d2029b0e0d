import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { OpinionIncidentRecord } from "../records/publicity-records.ts";
import type { OpinionState } from "./words.ts";

/** A matter in public discussion as its decisions see it. */
export type OpinionIncident = RowOf<OpinionIncidentRecord>;

/**
 * 发现 → 首报 → 研判 → 交办 → 回应 → 续报 → 办结. What is assigned leaves when its transfer is approved, is under way when the
 * responsible body accepts it, and comes back when it is returned or dropped. Nothing here reaches or silences anybody.
 */
export const OPINION_STEPS = {
  detect: { from: BEGINNING, to: "DETECTED" },
  report: { from: ["DETECTED"], to: "REPORTED" },
  assess: { from: ["REPORTED", "REOPENED"], to: "ASSESSED" },
  dismiss: { from: ["ASSESSED"], to: "NOT_AN_ISSUE" },
  assign: { from: ["ASSESSED"], to: "same" },
  leave: { from: ["ASSESSED"], to: "ASSIGNED" },
  taken: { from: ["ASSIGNED"], to: "RESPONDING" },
  comeBack: { from: ["ASSESSED", "ASSIGNED"], to: "ASSESSED" },
  prepareOwn: { from: ["ASSESSED"], to: "RESPONDING" },
  waive: { from: ["RESPONDING"], to: "same" },
  publish: { from: ["RESPONDING"], to: "RESPONDED" },
  follow: { from: ["RESPONDED", "FOLLOWING"], to: "FOLLOWING" },
  raise: { from: ["ASSESSED", "ASSIGNED", "RESPONDING", "RESPONDED", "FOLLOWING"], to: "same" },
  close: { from: ["RESPONDING", "RESPONDED", "FOLLOWING"], to: "CLOSED" },
  reopen: { from: ["RESPONDED", "FOLLOWING", "CLOSED"], to: "REOPENED" },
} as const satisfies Steps<OpinionState>;

export const OPINION_MACHINES: readonly Machine<OpinionIncident>[] = [
  {
    state: "state",
    steps: OPINION_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.U03 }),
  },
];
