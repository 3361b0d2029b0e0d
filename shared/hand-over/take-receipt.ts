import { recordDeed } from "../audit/audit-entry.ts";
import { keepSeal } from "../audit/witness.ts";
import { inTransaction } from "../db/in-transaction.ts";
import { recordHistory } from "../commands/records/system-step.ts";
import type { Department } from "../kernel/department.ts";
import { dueDays } from "./inbox.ts";
import type { Office } from "./office.ts";
import { parseReceipt } from "./parse-message.ts";
import { keepReceipt } from "./records/receipts.ts";
import { lockSentByNumber, saveReceiptOf } from "./records/sent-transfers.ts";
import type { TransferRefusal } from "./refusals.ts";
import { isFurther } from "./slip.ts";

/**
 * Takes a receipt or decision of the receiver: keeps it, moves the transfer on, tells the department. A repeat, and an answer
 * that comes after a later one, are kept and move nothing.
 * @returns why not, when it is not the receiver's word about this very content
 */
export async function takeReceipt(
  office: Office,
  from: Department,
  jws: string,
): Promise<"taken" | TransferRefusal> {
  const { db, signet, clock } = office;
  const signed = await signet.verify<unknown>("receipt", jws, from);
  if (signed === null) return "UNAUTHENTICATED";
  const receipt = parseReceipt(signed);
  if (!receipt) return "TRANSFER_MALFORMED";
  const book = await office.lawBook.current();
  return inTransaction(
    db.source,
    async (tx): Promise<"taken" | TransferRefusal> => {
      const slip = await lockSentByNumber(tx, receipt.transferNo);
      const isAboutIt =
        slip?.toDepartment === from && receipt.by === from && slip.payloadHash === receipt.hash;
      // One answer for a number that is not known and one that is none of theirs: neither tells which numbers there are.
      if (!slip || !isAboutIt || slip.state === "PREPARED") return "TRANSFER_UNKNOWN";
      const at = clock.now();
      if (receipt.seal) await keepSeal(tx, signet, from, receipt.seal, at);
      if (!(await keepReceipt(tx, "OUT", from, { receipt, jws }, at))) return "taken";
      const isMoved = isFurther(receipt.kind, slip.state);
      await saveReceiptOf(tx, slip.id, receipt, isMoved, dueDays(book, slip.type, new Date(receipt.at)));
      const own = isMoved ? ((await office.hooks.onAnswer?.(tx, slip, receipt, office)) ?? []) : [];
      const by = { subject: `department:${from}`, body: "SYSTEM" };
      const step = {
        recordKind: "handOver",
        recordId: slip.id,
        from: slip.state,
        to: isMoved ? receipt.kind : slip.state,
        event: receipt.kind.toLowerCase(),
        reasonCode: receipt.reason,
      };
      await recordHistory(tx, [step, ...own], by.subject, at);
      await recordDeed(tx, {
        at,
        actor: by,
        name: `handOver.${receipt.kind.toLowerCase()}`,
        subjectKind: "handOver",
        subjectIds: [slip.id],
        outcome: "DONE",
        requestId: receipt.transferNo,
      });
      return "taken";
    },
    "LOCKING",
  );
}
