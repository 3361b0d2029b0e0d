import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ProblemItemRecord } from "../records/key-village-records.ts";
import type { ItemState } from "./words.ts";

/** A problem on the list as its decisions see it. */
export type ProblemItem = RowOf<ProblemItemRecord>;

/** 列入清单 → 整改 → 申请销号 → 核验; what is not settled goes back to be worked on. */
export const PROBLEM_ITEM_STEPS = {
  add: { from: BEGINNING, to: "OPEN" },
  work: { from: ["OPEN", "RETURNED"], to: "WORKING" },
  submit: { from: ["WORKING"], to: "SUBMITTED" },
  verify: { from: ["SUBMITTED"], to: "VERIFIED" },
  sendBack: { from: ["SUBMITTED"], to: "RETURNED" },
} as const satisfies Steps<ItemState>;

export const PROBLEM_ITEM_MACHINES: readonly Machine<ProblemItem>[] = [
  {
    state: "state",
    steps: PROBLEM_ITEM_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C05 }),
  },
];
