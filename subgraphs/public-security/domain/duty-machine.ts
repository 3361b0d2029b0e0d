import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ElectionDayDutyRecord } from "../records/security-records.ts";
import type { DutyStatus } from "./words.ts";

/** The duty of a village's election day as its decisions see it. */
export type ElectionDayDuty = RowOf<ElectionDayDutyRecord>;

const ON_DUTY = ["NOT_STARTED", "NORMAL", "ATTENTION", "INCIDENT"] as const;

/** 布置 → 每小时一报 → 结束. */
export const DUTY_STEPS = {
  post: { from: BEGINNING, to: "NOT_STARTED" },
  allIsWell: { from: ON_DUTY, to: "NORMAL" },
  payHeed: { from: ON_DUTY, to: "ATTENTION" },
  tellIncident: { from: ON_DUTY, to: "INCIDENT" },
  endDuty: { from: ["NORMAL", "ATTENTION", "INCIDENT"], to: "ENDED" },
} as const satisfies Steps<DutyStatus>;

export const DUTY_MACHINES: readonly Machine<ElectionDayDuty>[] = [
  {
    state: "status",
    steps: DUTY_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.S06 }),
  },
];
