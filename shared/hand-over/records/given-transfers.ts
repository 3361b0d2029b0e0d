import { randomUUID } from "node:crypto";
import type { Tx } from "../../db/in-transaction.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { GivenSlip } from "../inbox.ts";
import type { Slip } from "../slip.ts";

/*
 * Transfers as their receiver has them, keyed by sender and number.
 *
 * A delivery takes no lock: the unique key decides between two of the same transfer, and the loser of `on conflict do
 * nothing` looks at what the winner wrote. A lock on something that is not there yet would have to be an advisory one, held
 * by every delivery for the rare repeat. People lock the row they decide on, as with sent transfers.
 */

const GIVEN_COLUMNS = `i.id, i.transfer_no as "transferNo", i.type, i.from_department as "fromDepartment",
  i.from_region as "fromRegion", i.to_region as "toRegion", i.village_code as "villageCode", i.facts,
  i.material_id as "materialId", i.payload_hash as "payloadHash", i.is_urgent as "isUrgent", i.state,
  i.receipt_no as "receiptNo", i.return_reason as "returnReason", i.handler_id as "handlerId", i.version`;

/** Writes a delivered transfer into the inbox. @returns null when its sender's number is there already */
export async function insertGiven(
  tx: Tx,
  slip: Slip,
  materialId: string | null,
  at: Date,
  due: { readonly signOn: LocalDate; readonly acceptOn: LocalDate },
): Promise<GivenSlip | null> {
  const [row] = await tx.query<GivenSlip[]>(
    `insert into transfer_in as i (id, transfer_no, type, from_department, from_region, to_region, village_code, facts,
      material_id, payload_hash, is_urgent, state, delivered_at, sign_due_on, accept_due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'DELIVERED', $12, $13, $14)
    on conflict (from_department, transfer_no) do nothing returning ${GIVEN_COLUMNS}`,
    [
      randomUUID(),
      slip.transferNo,
      slip.type,
      slip.from,
      slip.fromRegion,
      slip.toRegion,
      slip.villageCode,
      JSON.stringify(slip.facts),
      materialId,
      slip.hash,
      slip.isUrgent,
      at,
      due.signOn,
      due.acceptOn,
    ],
  );
  return row ?? null;
}

/** What the inbox knows of a sender's number already: the same content, another one, or nothing. */
export async function knownDelivery(tx: Tx, slip: Slip): Promise<"known" | "conflict" | null> {
  const [row] = await tx.query<{ hash: string }[]>(
    "select payload_hash as hash from transfer_in where from_department = $1 and transfer_no = $2",
    [slip.from, slip.transferNo],
  );
  if (!row) return null;
  return row.hash === slip.hash ? "known" : "conflict";
}

/** Notes that a sender's number came with other content. @returns whether it is the first time today */
export async function isFirstConflictToday(tx: Tx, slip: Slip, today: LocalDate, at: Date): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into reminder (subject_id, kind, on_date, at)
      select id, 'CONFLICT', $3, $4 from transfer_in where from_department = $1 and transfer_no = $2
      on conflict do nothing returning 1`,
    [slip.from, slip.transferNo, today, at],
  );
  return rows.length > 0;
}
