import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { OfficialRecord } from "../records/official-records.ts";
import type { OfficialState } from "./words.ts";

/** An official of the directory (干部名录) as its decisions see them. */
export type OfficialOnDuty = RowOf<OfficialRecord>;

/** 在岗 ⇄ 休假 → 离岗. */
export const OFFICIAL_ON_DUTY_STEPS = {
  appoint: { from: BEGINNING, to: "ON_DUTY" },
  changePost: { from: ["ON_DUTY", "ON_LEAVE"], to: "same" },
  declareTie: { from: ["ON_DUTY", "ON_LEAVE"], to: "same" },
  goOnLeave: { from: ["ON_DUTY"], to: "ON_LEAVE" },
  comeBack: { from: ["ON_LEAVE"], to: "ON_DUTY" },
  leave: { from: ["ON_DUTY", "ON_LEAVE"], to: "LEFT" },
} as const satisfies Steps<OfficialState>;

export const OFFICIAL_ON_DUTY_MACHINES: readonly Machine<OfficialOnDuty>[] = [
  {
    state: "state",
    steps: OFFICIAL_ON_DUTY_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C13 }),
  },
];
