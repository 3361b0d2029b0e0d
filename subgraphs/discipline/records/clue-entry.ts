import type { Tx } from "../../../shared/database/in-transaction.ts";
import { insertRows } from "../../../shared/database/insert-rows.ts";
import type { IncomingTransfer } from "../../../shared/transfers/records/transfer-records.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { ClueReceiptRecord } from "./discipline-records.ts";

/** Enters the receipt for what was transferred; the clue itself begins beside it, under the same id. */
export async function enterReceipt(
  tx: Tx,
  transfer: IncomingTransfer,
  sourceKind: words.ClueSource,
  on: LocalDate,
  at: Date,
): Promise<void> {
  const { id, transferNo: receiptNo, villageCode, fromDepartment } = transfer;
  await insertRows(tx, ClueReceiptRecord, [
    {
      id,
      receiptNo,
      villageCode,
      sourceKind,
      receivedOn: on,
      accepted: "PENDING",
      createdAt: at,
      updatedAt: at,
      createdBy: `department:${fromDepartment}`,
      transferId: id,
    },
  ]);
}

/** Names who answers for a clue on its receipt. */
export async function nameReceiptHandler(tx: Tx, id: string, official: string | null): Promise<void> {
  await tx.query("update clue_receipt set handler_id = $2 where id = $1", [id, official]);
}

/** What the receipt for a clue tells: accepted or returned, concluded; never more. */
export async function saveReceipt(
  tx: Tx,
  id: string,
  state: "ACCEPTED" | "RETURNED" | "CONCLUDED",
  reason: words.ReturnReason | null,
  on: LocalDate,
): Promise<void> {
  await (state === "CONCLUDED"
    ? tx.query("update clue_receipt set concluded_on = $2, version = version + 1 where id = $1", [id, on])
    : tx.query(
        "update clue_receipt set accepted = $2, returned_reason = $3, version = version + 1 where id = $1",
        [id, state, reason],
      ));
}
