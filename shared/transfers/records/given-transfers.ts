import { randomUUID } from "node:crypto";
import type { Tx } from "../../database/in-transaction.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import { selectList } from "../../database/columns.ts";
import { GivenTransferRecord, type IncomingTransfer } from "./transfer-records.ts";
import type { TransferMessage } from "../message.ts";

/*
 * Transfers as their receiver has them, keyed by sender and number.
 *
 * A delivery takes no lock: the unique key decides between two of the same transfer, and the loser of `on conflict do
 * nothing` looks at what the winner wrote. A lock on something that is not there yet would have to be an advisory one, held
 * by every delivery for the rare repeat. People lock the row they decide on, as with sent transfers.
 */

const INCOMING_COLUMNS = selectList(GivenTransferRecord, "i");

/** Writes a delivered transfer into the inbox. @returns null when its sender's number is there already */
export async function insertGiven(
  tx: Tx,
  transfer: TransferMessage,
  materialId: string | null,
  at: Date,
  due: { readonly signOn: LocalDate; readonly acceptOn: LocalDate },
): Promise<IncomingTransfer | null> {
  const [row] = await tx.query<IncomingTransfer[]>(
    `insert into transfer_in as i (id, transfer_no, type, from_department, from_region, to_region, village_code, facts,
      material_id, payload_hash, is_urgent, state, delivered_at, sign_due_on, accept_due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'DELIVERED', $12, $13, $14)
    on conflict (from_department, transfer_no) do nothing returning ${INCOMING_COLUMNS}`,
    [
      randomUUID(),
      transfer.transferNo,
      transfer.type,
      transfer.from,
      transfer.fromRegion,
      transfer.toRegion,
      transfer.villageCode,
      JSON.stringify(transfer.facts),
      materialId,
      transfer.hash,
      transfer.isUrgent,
      at,
      due.signOn,
      due.acceptOn,
    ],
  );
  return row ?? null;
}

/** What the inbox knows of a sender's number already: the same content, another one, or nothing. */
export async function knownDelivery(tx: Tx, transfer: TransferMessage): Promise<"known" | "conflict" | null> {
  const [row] = await tx.query<{ hash: string }[]>(
    "select payload_hash as hash from transfer_in where from_department = $1 and transfer_no = $2",
    [transfer.from, transfer.transferNo],
  );
  if (!row) return null;
  return row.hash === transfer.hash ? "known" : "conflict";
}

/** Notes that a sender's number came with other content. @returns whether it is the first time today */
export async function isFirstConflictToday(
  tx: Tx,
  transfer: TransferMessage,
  today: LocalDate,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into reminder (subject_id, kind, on_date, at)
      select id, 'CONFLICT', $3, $4 from transfer_in where from_department = $1 and transfer_no = $2
      on conflict do nothing returning 1`,
    [transfer.from, transfer.transferNo, today, at],
  );
  return rows.length > 0;
}
