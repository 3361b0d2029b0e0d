import { newestSeal } from "../audit/records/seals.ts";
import { readIn, type Tx } from "../database/in-transaction.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import type { ReturnReason } from "./contracts.ts";
import type { IncomingTransfer } from "./records/transfer-records.ts";
import { addAnswer, wakeRelays } from "./records/due-rows.ts";
import { keepReceipt } from "./records/receipts.ts";
import type { AnswerKind, Receipt } from "./message.ts";

/** Signs the receipt of a transfer as it is after its step, and makes the answer due to the sender. */
export async function answerSender(
  tx: Tx,
  keyRing: KeyRing,
  transfer: IncomingTransfer,
  at: Date,
): Promise<void> {
  const { state, fromDepartment, transferNo, returnReason } = transfer;
  const signed = await signReceipt(tx, keyRing, transfer, state, at, returnReason);
  await keepReceipt(tx, "IN", fromDepartment, signed, at);
  await addAnswer(tx, fromDepartment, transferNo, state, at);
  await wakeRelays(tx);
}

/** @returns the receipt and its JWS over number, hash, time and receiver, with the department's newest audit seal */
export async function signReceipt(
  tx: Tx,
  keyRing: KeyRing,
  transfer: Pick<IncomingTransfer, "transferNo" | "payloadHash" | "receiptNo">,
  kind: AnswerKind,
  at: Date,
  reason: ReturnReason | null,
): Promise<{ receipt: Receipt; jws: string }> {
  const seal = await newestSeal(readIn(tx));
  const receipt: Receipt = {
    transferNo: transfer.transferNo,
    hash: transfer.payloadHash,
    kind,
    at: at.toISOString(),
    by: keyRing.department,
    receiptNo: transfer.receiptNo ?? "",
    reason,
    seal: seal?.jws ?? null,
  };
  return { receipt, jws: await keyRing.sign("receipt", receipt) };
}
