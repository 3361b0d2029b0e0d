import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ConsultationRecord } from "../records/directive-records.ts";
import type { ConsultationState } from "./words.ts";

/** A consultation (会商) as its decisions see it. */
export type Consultation = RowOf<ConsultationRecord>;

/** 会商 → 议定事项 → 办结. */
export const CONSULTATION_STEPS = {
  recordConsultation: { from: BEGINNING, to: "HELD" },
  addDecision: { from: ["HELD"], to: "same" },
  closeConsultation: { from: ["HELD"], to: "CLOSED" },
} as const satisfies Steps<ConsultationState>;

export const CONSULTATION_MACHINES: readonly Machine<Consultation>[] = [
  {
    state: "state",
    steps: CONSULTATION_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C15 }),
  },
];
