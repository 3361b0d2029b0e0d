import type { Tx } from "../db/in-transaction.ts";
import type { Signet } from "../keys/signet.ts";
import type { ReturnReason } from "./contracts.ts";
import type { GivenSlip } from "./inbox.ts";
import { addAnswer, wakeRelays } from "./records/due-rows.ts";
import { keepReceipt } from "./records/receipts.ts";
import type { AnswerKind, Receipt } from "./slip.ts";

/** Signs the receipt of a transfer as it is after its step, and makes the answer due to the sender. */
export async function answerSender(tx: Tx, signet: Signet, transfer: GivenSlip, at: Date): Promise<void> {
  const { state, fromDepartment, transferNo, returnReason } = transfer;
  const signed = await signReceipt(tx, signet, transfer, state, at, returnReason);
  await keepReceipt(tx, "IN", fromDepartment, signed, at);
  await addAnswer(tx, fromDepartment, transferNo, state, at);
  await wakeRelays(tx);
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
