import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { DisputeItemRecord } from "../records/office-records.ts";
import type { DisputeState } from "./words.ts";

/** A dispute (矛盾纠纷) as its decisions see it: a place, a kind and what was done. Its parties are not in the hub. */
export type Dispute = RowOf<DisputeItemRecord>;

/** 登记 → 交调 → 调解 → 达成协议, or 调解终止 → 回访 → 结案; an agreement that is not kept is mediated again. */
export const DISPUTE_STEPS = {
  registerDispute: { from: BEGINNING, to: "REGISTERED" },
  assignMediator: { from: ["REGISTERED"], to: "ASSIGNED" },
  mediate: { from: ["ASSIGNED", "FOLLOWED_UP"], to: "MEDIATING" },
  agree: { from: ["MEDIATING"], to: "AGREED" },
  endMediation: { from: ["ASSIGNED", "MEDIATING"], to: "FAILED" },
  visitAgain: { from: ["AGREED", "FAILED"], to: "FOLLOWED_UP" },
  closeDispute: { from: ["FOLLOWED_UP"], to: "CLOSED" },
} as const satisfies Steps<DisputeState>;

export const DISPUTE_MACHINES: readonly Machine<Dispute>[] = [
  { state: "state", steps: DISPUTE_STEPS, refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C16 }) },
];
