import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ElectionCycleRecord } from "../records/region-records.ts";
import type { CycleState } from "./words.ts";

/** An election cycle (换届届次) as its decisions see it. */
export type ElectionCycle = RowOf<ElectionCycleRecord>;

/** 启动 → 结束. */
export const ELECTION_CYCLE_STEPS = {
  openCycle: { from: BEGINNING, to: "OPEN" },
  closeCycle: { from: ["OPEN"], to: "CLOSED" },
} as const satisfies Steps<CycleState>;

export const ELECTION_CYCLE_MACHINES: readonly Machine<ElectionCycle>[] = [
  {
    state: "state",
    steps: ELECTION_CYCLE_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.E17 }),
  },
];
