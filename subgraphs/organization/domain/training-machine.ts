import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { TrainingSessionRecord } from "../records/rectification-records.ts";
import type { TrainingState } from "./words.ts";

/** A training (培训) as its decisions see it: a place, a day and two counts. */
export type Training = RowOf<TrainingSessionRecord>;

/** 计划 → 举办, or 取消. */
export const TRAINING_STEPS = {
  planTraining: { from: BEGINNING, to: "PLANNED" },
  hold: { from: ["PLANNED"], to: "HELD" },
  callOff: { from: ["PLANNED"], to: "CALLED_OFF" },
} as const satisfies Steps<TrainingState>;

export const TRAINING_MACHINES: readonly Machine<Training>[] = [
  {
    state: "state",
    steps: TRAINING_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C07 }),
  },
];
