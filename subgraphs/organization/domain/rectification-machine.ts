import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { BranchRectificationRecord } from "../records/rectification-records.ts";
import type { RectificationState } from "./words.ts";

/** The putting right of a weak branch (软弱涣散整顿) as its decisions see it. */
export type Rectification = RowOf<BranchRectificationRecord>;

/** 列入 → 定方案 → 整顿 → 申请验收 → 验收 → 摘帽; three people see it off the list. */
export const RECTIFICATION_STEPS = {
  list: { from: BEGINNING, to: "LISTED" },
  plan: { from: ["LISTED"], to: "PLANNED" },
  startRectifying: { from: ["PLANNED"], to: "RECTIFYING" },
  extend: { from: ["PLANNED", "RECTIFYING"], to: "EXTENDED" },
  submit: { from: ["RECTIFYING", "EXTENDED"], to: "SUBMITTED" },
  sendBack: { from: ["SUBMITTED"], to: "RECTIFYING" },
  acceptResult: { from: ["SUBMITTED"], to: "ACCEPTED" },
  delist: { from: ["ACCEPTED"], to: "DELISTED" },
} as const satisfies Steps<RectificationState>;

export const RECTIFICATION_MACHINES: readonly Machine<Rectification>[] = [
  {
    state: "state",
    steps: RECTIFICATION_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.O09 }),
  },
];
