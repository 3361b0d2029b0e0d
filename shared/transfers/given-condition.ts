import type { Load } from "../commands/define-command.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { IncomingTransfer } from "./records/transfer-records.ts";
import type { InboxEvent } from "./transfer-machines.ts";

/** A step that a department's own records may keep back. Giving a transfer back, with a reason, is open to it at any time. */
export type ConditionalStep = Exclude<InboxEvent, "return">;

/** When a department's own records let its people sign for, accept or conclude a transfer. */
export interface GivenCondition<Own = unknown> {
  /** What its own records have about each transfer. */
  readonly load: Load<IncomingTransfer, Own>;
  /** Pure: why the step is not to be taken now, or null. */
  blocks(transfer: IncomingTransfer, step: ConditionalStep, own: Own): Refusal | null;
}

/** Nothing of its own has to come first. */
export const UNCONDITIONAL: GivenCondition = {
  load: () => Promise.resolve(() => null),
  blocks: () => null,
};
