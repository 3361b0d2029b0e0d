import type { Tx } from "../../database/in-transaction.ts";
import type { Department } from "../../kernel/department.ts";
import type { Receipt } from "../message.ts";

/*
 * Signed receipts, given (IN: this department received) and got (OUT: this department sent).
 *
 * They are added and never changed, so nothing is locked: the primary key keeps the first of two, and whoever writes one has
 * the transfer's row locked anyway.
 */

/** Keeps a receipt. @returns whether it was new */
export async function keepReceipt(
  tx: Tx,
  side: "IN" | "OUT",
  other: Department,
  { receipt, jws }: { receipt: Pick<Receipt, "transferNo" | "kind">; jws: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into transfer_receipt (side, other_department, transfer_no, kind, jws, at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing returning 1`,
    [side, other, receipt.transferNo, receipt.kind, jws, at],
  );
  return rows.length > 0;
}

/** The receipt of delivery that was given for a sender's number. @throws Error when there is none */
export async function deliveryReceipt(tx: Tx, from: Department, transferNo: string): Promise<string> {
  const [row] = await tx.query<{ jws: string }[]>(
    `select jws from transfer_receipt
      where side = 'IN' and other_department = $1 and transfer_no = $2 and kind = 'DELIVERED'`,
    [from, transferNo],
  );
  if (!row) throw new Error("a delivered transfer has no receipt");
  return row.jws;
}
