import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { KeyVillageRecord } from "../records/key-village-records.ts";
import type { KeyVillageState } from "./words.ts";

/** An entry of the ledger as its decisions see it. */
export type KeyVillage = RowOf<KeyVillageRecord>;

const AT_WORK = ["CONFIRMED", "PLANNED", "WORKING", "SUBMITTED", "RETURNED", "VERIFIED", "REOPENED"] as const;

/** 摸排上报 → 县级认定 → 定方案 → 攻坚 → 申请销号 → 县级核验 → 销号; what comes up again is opened again (反弹). */
export const KEY_VILLAGE_STEPS = {
  propose: { from: BEGINNING, to: "PROPOSED" },
  confirm: { from: ["PROPOSED"], to: "CONFIRMED" },
  reject: { from: ["PROPOSED"], to: "REJECTED" },
  screen: { from: AT_WORK, to: "same" },
  review: { from: AT_WORK, to: "same" },
  plan: { from: ["CONFIRMED", "REOPENED"], to: "PLANNED" },
  station: { from: ["PLANNED"], to: "WORKING" },
  overrideGate: { from: AT_WORK, to: "same" },
  submitEntry: { from: ["WORKING", "RETURNED"], to: "SUBMITTED" },
  verifyEntry: { from: ["SUBMITTED"], to: "VERIFIED" },
  returnEntry: { from: ["SUBMITTED"], to: "RETURNED" },
  strikeOff: { from: ["VERIFIED"], to: "CANCELLED" },
  reopenEntry: { from: ["CANCELLED"], to: "REOPENED" },
} as const satisfies Steps<KeyVillageState>;

export const KEY_VILLAGE_MACHINES: readonly Machine<KeyVillage>[] = [
  {
    state: "state",
    steps: KEY_VILLAGE_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C05 }),
  },
];
