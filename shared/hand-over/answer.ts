import type { Tx } from "../db/in-transaction.ts";
import type { HistoryStep } from "../deeds/deed.ts";
import { type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";
import { RULE } from "../kernel/rule-codes.ts";
import type { Signet } from "../keys/signet.ts";
import type { ReturnReason } from "./contracts.ts";
import type { GivenSlip } from "./inbox.ts";
import { addAnswer, wakeRelays } from "./records/due-rows.ts";
import { saveAnswer } from "./records/given-transfers.ts";
import { keepReceipt } from "./records/receipts.ts";
import type { AnswerKind, Receipt } from "./slip.ts";

/** What may be done with a given slip, by where it stands. */
export const INBOX_STEPS = {
  sign: { from: ["DELIVERED"], to: "RECEIVED" },
  accept: { from: ["RECEIVED"], to: "ACCEPTED" },
  return: { from: ["RECEIVED"], to: "RETURNED" },
  conclude: { from: ["ACCEPTED"], to: "CONCLUDED" },
} as const satisfies Record<string, { from: readonly GivenSlip["state"][]; to: GivenSlip["state"] }>;
export type InboxEvent = keyof typeof INBOX_STEPS;

/** Decides a step of the inbox: the state it leads to, or why not. */
export function decideInbox(
  slip: Pick<GivenSlip, "state">,
  event: InboxEvent,
  reason: ReturnReason | null,
): { to: GivenSlip["state"] } | Refusal {
  const step = INBOX_STEPS[event];
  if (!(step.from as readonly string[]).includes(slip.state)) {
    const allowed = Object.entries(INBOX_STEPS)
      .filter(([, one]) => (one.from as readonly string[]).includes(slip.state))
      .map(([name]) => name);
    return refuse("ILLEGAL_TRANSITION", { rule: RULE.C06, from: slip.state, allowed });
  }
  if (event === "return" && !reason) return refuse("RETURN_REASON_REQUIRED", { field: "reason" });
  return { to: step.to };
}

/**
 * Carries out a decided step: the row, its signed receipt, and the answer that is due to the sender.
 * @returns the slip as it is now and the step for its history
 */
export async function answerSlip(
  tx: Tx,
  signet: Signet,
  clock: Clock,
  slip: GivenSlip,
  to: Exclude<AnswerKind, "DELIVERED">,
  by: string,
  reason: ReturnReason | null,
): Promise<{ slip: GivenSlip; step: HistoryStep }> {
  const at = clock.now();
  const receiptNo = slip.receiptNo ?? `R${slip.transferNo}`;
  await saveAnswer(tx, slip, { to, receiptNo, reason, by, at });
  const signed = await signReceipt(tx, signet, { ...slip, receiptNo }, to, at, reason);
  await keepReceipt(tx, "IN", slip.fromDepartment, signed, at);
  await addAnswer(tx, slip.fromDepartment, slip.transferNo, to, at);
  await wakeRelays(tx);
  return {
    slip: {
      ...slip,
      state: to,
      receiptNo,
      returnReason: reason,
      handlerId: slip.handlerId ?? (/^[0-9a-f-]{36}$/.test(by) ? by : null),
      version: slip.version + 1,
    },
    step: {
      recordKind: "handOver",
      recordId: slip.id,
      from: slip.state,
      to,
      event: to.toLowerCase(),
      reasonCode: reason,
    },
  };
}

/** @returns the receipt and its JWS over number, hash, time and receiver, with the department's newest audit seal */
export async function signReceipt(
  tx: Tx,
  signet: Signet,
  slip: Pick<GivenSlip, "transferNo" | "payloadHash" | "receiptNo">,
  kind: AnswerKind,
  at: Date,
  reason: ReturnReason | null,
): Promise<{ receipt: Receipt; jws: string }> {
  const [seal] = await tx.query<{ jws: string }[]>("select jws from audit_seal order by no desc limit 1");
  const receipt: Receipt = {
    transferNo: slip.transferNo,
    hash: slip.payloadHash,
    kind,
    at: at.toISOString(),
    by: signet.department,
    receiptNo: slip.receiptNo ?? "",
    reason,
    seal: seal?.jws ?? null,
  };
  return { receipt, jws: await signet.sign("receipt", receipt) };
}
