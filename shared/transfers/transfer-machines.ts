import { BEGINNING, type Machine, type Steps } from "../commands/machine.ts";
import { RULE } from "../kernel/rule-codes.ts";
import type { IncomingTransfer, OutgoingTransfer } from "./records/transfer-records.ts";
import type { TransferState } from "./message.ts";

/** What the sender's people do; between approval and conclusion a transfer moves by the receiver's receipts alone. */
const SENT_STEPS = {
  prepare: { from: BEGINNING, to: "PREPARED" },
  approve: { from: ["PREPARED"], to: "APPROVED" },
  drop: { from: ["PREPARED"], to: "DROPPED" },
  close: { from: ["CONCLUDED"], to: "CLOSED" },
} as const satisfies Steps<TransferState>;

/** What the receiver's people answer. */
const GIVEN_STEPS = {
  sign: { from: ["DELIVERED"], to: "RECEIVED" },
  accept: { from: ["RECEIVED"], to: "ACCEPTED" },
  return: { from: ["RECEIVED"], to: "RETURNED" },
  conclude: { from: ["ACCEPTED"], to: "CONCLUDED" },
} as const satisfies Steps<IncomingTransfer["state"]>;
export type InboxEvent = keyof typeof GIVEN_STEPS;

/** Who answers for it may be named at any time: no step on its way, and none that a refusal would name. */
const HANDLING_STEPS = {
  give: { from: ["DELIVERED", "RECEIVED", "ACCEPTED", "RETURNED", "CONCLUDED"], to: "same" },
} as const satisfies Steps<IncomingTransfer["state"]>;

export const SENT_MACHINES: readonly Machine<OutgoingTransfer>[] = [
  {
    state: "state",
    steps: SENT_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C08 }),
  },
];

export const GIVEN_MACHINES: readonly Machine<IncomingTransfer>[] = [
  {
    state: "state",
    steps: GIVEN_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C06 }),
  },
  { state: "state", steps: HANDLING_STEPS },
];
