import { recordCommand } from "../audit/records/audit-entries.ts";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import type { Department } from "../kernel/department.ts";
import { dueDays } from "./inbox.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { parseReceipt } from "./parse-message.ts";
import { keepReceipt } from "./records/receipts.ts";
import { lockSentByNumber, saveReceiptOf } from "./records/sent-transfers.ts";
import type { TransferRefusal } from "./refusals.ts";
import { placeAnswer } from "./place-answer.ts";

/**
 * Takes a receipt or decision of the receiver: keeps it, moves the transfer on, tells the department. A repeat, and an answer
 * that comes after a later one, are kept and move nothing.
 * @returns why not, when it is not the receiver's word about this very content, or says what cannot be
 */
export async function takeReceipt(
  runtime: DepartmentRuntime,
  from: Department,
  jws: string,
): Promise<"taken" | TransferRefusal> {
  const { db, keyRing, clock, log } = runtime;
  const signed = await keyRing.verify<unknown>("receipt", jws, from);
  if (signed === null) return "UNAUTHENTICATED";
  const receipt = parseReceipt(signed);
  if (!receipt) return "TRANSFER_MALFORMED";
  const book = await runtime.lawBook.current();
  return inTransaction(
    db.source,
    async (tx): Promise<"taken" | TransferRefusal> => {
      const transfer = await lockSentByNumber(tx, receipt.transferNo);
      const isAboutIt =
        transfer?.toDepartment === from && receipt.by === from && transfer.payloadHash === receipt.hash;
      // One answer for a number that is not known and one that is none of theirs: neither tells which numbers there are.
      if (!transfer || !isAboutIt || transfer.approvedAt === null) return "TRANSFER_UNKNOWN";
      const at = clock.now();
      const place = placeAnswer(transfer, receipt, at, runtime.skewSeconds * 1000);
      if (place === "impossible") {
        log.error({ from, kind: receipt.kind }, "a department answers a transfer with what cannot be");
        return "TRANSFER_ANSWER_IMPOSSIBLE";
      }
      if (receipt.seal) await keepSeal(tx, keyRing, from, receipt.seal, at);
      if (!(await keepReceipt(tx, "OUT", from, { receipt, jws }, at))) return "taken";
      const isMoved = place === "further";
      await saveReceiptOf(
        tx,
        transfer.id,
        receipt,
        isMoved,
        dueDays(book, transfer.type, new Date(receipt.at)),
      );
      const own = isMoved ? ((await runtime.hooks.onAnswer?.(tx, transfer, receipt, runtime)) ?? []) : [];
      const by = { subject: `department:${from}`, body: "SYSTEM" };
      const step = {
        recordKind: "transfer",
        recordId: transfer.id,
        from: transfer.state,
        to: isMoved ? receipt.kind : transfer.state,
        event: receipt.kind.toLowerCase(),
        reasonCode: receipt.reason,
      };
      await recordHistory(tx, [step, ...own], by.subject, at);
      await recordCommand(tx, {
        at,
        actor: by,
        name: `transfer.${receipt.kind.toLowerCase()}`,
        subjectKind: "transfer",
        subjectIds: [transfer.id],
        outcome: "DONE",
        requestId: receipt.transferNo,
      });
      return "taken";
    },
    "LOCKING",
  );
}
