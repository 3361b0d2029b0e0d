import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ResponsibleLeaderRecord } from "../records/official-records.ts";
import type { LeaderState } from "./words.ts";

/** Who answers for a place (责任领导) as decisions see it. */
export type ResponsibleLeader = RowOf<ResponsibleLeaderRecord>;

/** 确定 → 解除. */
export const RESPONSIBLE_LEADER_STEPS = {
  assign: { from: BEGINNING, to: "ANSWERS" },
  endAnswering: { from: ["ANSWERS"], to: "ENDED" },
} as const satisfies Steps<LeaderState>;

export const RESPONSIBLE_LEADER_MACHINES: readonly Machine<ResponsibleLeader>[] = [
  {
    state: "state",
    steps: RESPONSIBLE_LEADER_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.O12 }),
  },
];
