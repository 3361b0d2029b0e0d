import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { IncidentSummaryRecord } from "../records/security-records.ts";
import type { IncidentState } from "./words.ts";

/** An incident as its decisions see it. */
export type Incident = RowOf<IncidentSummaryRecord>;

/** 首报 → 处置 → 办结; level and effect are told anew as they change. */
export const INCIDENT_STEPS = {
  report: { from: BEGINNING, to: "REPORTED" },
  handle: { from: ["REPORTED"], to: "HANDLING" },
  setLevel: { from: ["REPORTED", "HANDLING"], to: "same" },
  update: { from: ["REPORTED", "HANDLING"], to: "same" },
  tellUpward: { from: ["REPORTED", "HANDLING"], to: "same" },
  close: { from: ["HANDLING"], to: "CLOSED" },
} as const satisfies Steps<IncidentState>;

export const INCIDENT_MACHINES: readonly Machine<Incident>[] = [
  {
    state: "state",
    steps: INCIDENT_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.S05 }),
  },
];
