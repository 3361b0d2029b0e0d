import { DEPARTMENTS, type Department } from "../kernel/department.ts";
import type { AnswerKind, TransferState } from "./message.ts";

/** What a department's database holds of its transfers. Receipts by the SHA-256 of what was signed. */
export interface TransferBooks {
  readonly sent: readonly {
    readonly no: string;
    readonly to: Department;
    readonly hash: string;
    readonly state: TransferState;
  }[];
  readonly given: readonly {
    readonly no: string;
    readonly from: Department;
    readonly hash: string;
    readonly state: AnswerKind;
  }[];
  /** Got for what it sent (OUT), and given for what it received (IN). */
  readonly receipts: readonly {
    readonly side: "IN" | "OUT";
    readonly other: Department;
    readonly no: string;
    readonly kind: AnswerKind;
    readonly hash: string;
  }[];
  /** Answers that their sender has taken, as this receiver has it. */
  readonly told: readonly { readonly to: Department; readonly no: string; readonly kind: AnswerKind }[];
}

export const TRANSFER_FINDINGS = {
  /** The receiver has it, and its sender does not. */
  NOT_SENT: "is in the inbox, and its sender does not have it",
  /** The sender has a receipt of delivery, and the receiver has no such transfer. */
  NOT_GIVEN: "was delivered by its receipt, and its receiver does not have it",
  CONTENT_DIFFERS: "is not the same on both sides",
  /** The sender has a receipt that the receiver did not give, or gave otherwise. */
  RECEIPT_NOT_GIVEN: "has a receipt at its sender that its receiver does not have",
  /** The receiver was told that its answer is taken, and the sender does not have it. */
  RECEIPT_NOT_TAKEN: "has an answer that was taken, and its sender does not have it",
  /** A side's state says more than its receipts. */
  STATE_WITHOUT_RECEIPT: "stands where no receipt has brought it",
} as const;

export interface TransferFinding {
  readonly kind: keyof typeof TRANSFER_FINDINGS;
  readonly from: Department;
  readonly to: Department;
  readonly no: string;
}

/** The receipt that a state comes from; for a transfer that is closed the one before, and none where no answer is needed. */
const receiptOf = (state: TransferState): AnswerKind | null => {
  if (state === "CLOSED") return "CONCLUDED";
  return state === "PREPARED" || state === "APPROVED" || state === "DROPPED" ? null : state;
};

/**
 * Compares both sides of every transfer between departments whose books are given. What is under way is no finding: that the
 * receiver knows more than its sender is how a transfer goes; that the sender knows more is not.
 */
export function compareSides(books: ReadonlyMap<Department, TransferBooks>): TransferFinding[] {
  return DEPARTMENTS.flatMap((from) =>
    DEPARTMENTS.flatMap((to) => {
      const [sender, receiver] = [books.get(from), books.get(to)];
      return sender && receiver ? ofPair(from, sender, to, receiver) : [];
    }),
  );
}

function ofPair(
  from: Department,
  sender: TransferBooks,
  to: Department,
  receiver: TransferBooks,
): TransferFinding[] {
  const findings: TransferFinding[] = [];
  const find = (kind: TransferFinding["kind"], no: string): void =>
    void findings.push({ kind, from, to, no });
  const sent = new Map(sender.sent.filter((row) => row.to === to).map((row) => [row.no, row]));
  const given = new Map(receiver.given.filter((row) => row.from === from).map((row) => [row.no, row]));
  const receipts = (of: TransferBooks, side: "IN" | "OUT", other: Department) =>
    new Map(
      of.receipts
        .filter((one) => one.side === side && one.other === other)
        .map((one) => [`${one.no} ${one.kind}`, one]),
    );
  const got = receipts(sender, "OUT", to);
  const issued = receipts(receiver, "IN", from);
  for (const [no, { hash, state }] of given) {
    const own = sent.get(no);
    if (!own) find("NOT_SENT", no);
    else if (own.hash !== hash) find("CONTENT_DIFFERS", no);
    if (!issued.has(`${no} ${state}`)) find("STATE_WITHOUT_RECEIPT", no);
  }
  for (const [no, { state }] of sent) {
    const kind = receiptOf(state);
    if (kind && !got.has(`${no} ${kind}`)) find("STATE_WITHOUT_RECEIPT", no);
    if (kind && !given.has(no)) find("NOT_GIVEN", no);
  }
  for (const [key, { no, hash }] of got)
    if (given.has(no) && issued.get(key)?.hash !== hash) find("RECEIPT_NOT_GIVEN", no);
  for (const { to: teller, no, kind } of receiver.told)
    if (teller === from && sent.has(no) && !got.has(`${no} ${kind}`)) find("RECEIPT_NOT_TAKEN", no);
  return [...new Map(findings.map((one) => [`${one.kind} ${one.no}`, one])).values()];
}
