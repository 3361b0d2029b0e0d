import type { OutgoingTransfer } from "./records/transfer-records.ts";
import type { Receipt, TransferState } from "./message.ts";

/** The two ways of a sent transfer: it is accepted, or it comes back. An answer belongs to one of them or to both. */
const WAYS: readonly (readonly Stamped[])[] = [
  ["APPROVED", "DELIVERED", "RECEIVED", "ACCEPTED", "CONCLUDED", "CLOSED"],
  ["APPROVED", "DELIVERED", "RECEIVED", "RETURNED"],
];

/** Where the sender's row keeps when each of them was; null for what has not come. */
const STAMPS = {
  APPROVED: "approvedAt",
  DELIVERED: "deliveredAt",
  RECEIVED: "receivedAt",
  ACCEPTED: "decidedAt",
  RETURNED: "decidedAt",
  CONCLUDED: "concludedAt",
  CLOSED: "concludedAt",
} as const satisfies Partial<Record<TransferState, keyof OutgoingTransfer>>;
type Stamped = keyof typeof STAMPS;
export type AnsweredTransfer = Pick<OutgoingTransfer, "state" | (typeof STAMPS)[Stamped]>;

/**
 * Where an answer of the receiver stands: it moves the transfer on, it comes after a later one and moves nothing, or it cannot
 * be, however well it is signed. What cannot be: accepted and returned, dated in the future, or before what it answers.
 *
 * @param toleranceMs how far the two departments' clocks may differ
 */
export function placeAnswer(
  transfer: AnsweredTransfer,
  { kind, at }: Pick<Receipt, "kind" | "at">,
  now: Date,
  toleranceMs: number,
): "further" | "late" | "impossible" {
  const way = WAYS.find((states) => states.includes(transfer.state as Stamped) && states.includes(kind));
  if (!way) return "impossible";
  const moment = Date.parse(at);
  const place = way.indexOf(kind);
  const stampsOf = (states: readonly Stamped[]): number[] =>
    states.flatMap((state) => transfer[STAMPS[state]]?.getTime() ?? []);
  const isInOrder =
    moment <= now.getTime() + toleranceMs &&
    stampsOf(way.slice(0, place)).every((before) => before <= moment + toleranceMs) &&
    stampsOf(way.slice(place + 1)).every((after) => moment <= after + toleranceMs);
  if (!isInOrder) return "impossible";
  return place > way.indexOf(transfer.state as Stamped) ? "further" : "late";
}
