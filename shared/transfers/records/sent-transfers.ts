import type { Tx } from "../../database/in-transaction.ts";
import type { Department } from "../../kernel/department.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { RegionCode } from "../../kernel/region-code.ts";
import type { Facts } from "../check-facts.ts";
import type { TransferCode } from "../contracts.ts";
import type { Receipt, TransferState } from "../message.ts";

/*
 * Transfers as their sender has them.
 *
 * People decide on a row they have locked (`for update`), in the transaction of their command: a second person at the same
 * row waits and then sees what the first one did, where SERIALIZABLE would fail one of two and an optimistic version alone
 * would let a receipt transfer in between the look and the write. A receipt locks the row the same way, so it and a command
 * never see half of each other. One row at a time is locked here, before any other row of the command: no deadlock.
 */

/** A transfer the department sent, as its row holds it. */
export interface OutgoingTransfer {
  readonly id: string;
  readonly transferNo: string;
  readonly type: TransferCode;
  readonly toDepartment: Department;
  readonly fromRegion: RegionCode;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly subjectId: string | null;
  readonly facts: Facts;
  readonly materialId: string | null;
  readonly payloadHash: string;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly state: TransferState;
  readonly preparedBy: string;
  /** When its receipt of delivery says; null until that is here. */
  readonly deliveredAt: Date | null;
  readonly returnReason: string | null;
  readonly version: number;
}

export const OUTGOING_COLUMNS = `o.id, o.transfer_no as "transferNo", o.type, o.to_department as "toDepartment",
  o.from_region as "fromRegion", o.to_region as "toRegion", o.village_code as "villageCode", o.subject_id as "subjectId",
  o.facts, o.material_id as "materialId", o.payload_hash as "payloadHash", o.avoid_unit_ids as "avoidUnitIds",
  o.is_urgent as "isUrgent", o.state, o.prepared_by as "preparedBy", o.delivered_at as "deliveredAt", o.return_reason as "returnReason", o.version`;

/** What a new transfer states, before it has its number. */
export interface NewTransfer extends Pick<
  OutgoingTransfer,
  | "id"
  | "type"
  | "toDepartment"
  | "fromRegion"
  | "toRegion"
  | "villageCode"
  | "subjectId"
  | "facts"
  | "materialId"
  | "payloadHash"
  | "avoidUnitIds"
  | "isUrgent"
  | "preparedBy"
> {
  /** What its number begins with, and the year whose serials it takes one of. */
  readonly numberStart: string;
  readonly year: number;
  readonly preparedAt: Date;
}

/**
 * Writes a prepared transfer under the next number of its year. The counter's row is locked until the command commits: that
 * makes numbers without a gap, which a sequence does not promise, and costs that preparing queues within a department.
 */
export async function insertSent(tx: Tx, transfer: NewTransfer): Promise<OutgoingTransfer> {
  const [row] = await tx.query<OutgoingTransfer[]>(
    `with numbered as (
      insert into transfer_counter as c (year, last_no) values ($1, 1)
        on conflict (year) do update set last_no = c.last_no + 1 returning last_no)
    insert into transfer_out as o (id, transfer_no, type, to_department, from_region, to_region, village_code, subject_id,
      facts, material_id, payload_hash, avoid_unit_ids, is_urgent, state, prepared_by, prepared_at)
    select $2, $3::text || '-' || lpad(last_no::text, 6, '0'), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'PREPARED',
      $15, $16 from numbered returning ${OUTGOING_COLUMNS}`,
    [
      transfer.year,
      transfer.id,
      transfer.numberStart,
      transfer.type,
      transfer.toDepartment,
      transfer.fromRegion,
      transfer.toRegion,
      transfer.villageCode,
      transfer.subjectId,
      JSON.stringify(transfer.facts),
      transfer.materialId,
      transfer.payloadHash,
      transfer.avoidUnitIds,
      transfer.isUrgent,
      transfer.preparedBy,
      transfer.preparedAt,
    ],
  );
  if (!row) throw new Error("a transfer was not written");
  return row;
}

/** Locks the transfer a receipt speaks of; null when this department gave no such number. */
export async function lockSentByNumber(tx: Tx, transferNo: string): Promise<OutgoingTransfer | null> {
  const [row] = await tx.query<OutgoingTransfer[]>(
    `select ${OUTGOING_COLUMNS} from transfer_out o where o.transfer_no = $1 for update`,
    [transferNo],
  );
  return row ?? null;
}

/** Who approved a locked transfer; from this commit on it is due, by the database's clock. State and version are the command's. */
export async function saveApproval(tx: Tx, id: string, approver: string, at: Date): Promise<void> {
  await tx.query(
    "update transfer_out set approved_by = $2, approved_at = $3, next_attempt_at = now() where id = $1",
    [id, approver, at],
  );
}

/** What a receipt makes of a locked transfer; its receipt of delivery ends the sending. */
export async function saveReceiptOf(
  tx: Tx,
  id: string,
  receipt: Receipt,
  isMoved: boolean,
  due: { readonly signOn: LocalDate; readonly acceptOn: LocalDate },
): Promise<void> {
  const { kind, receiptNo, reason } = receipt;
  await tx.query(
    `update transfer_out set version = version + 1, state = case when $2 then $3 else state end,
      delivered_at = case when $3 = 'DELIVERED' then $4 else delivered_at end,
      next_attempt_at = case when $3 = 'DELIVERED' then null else next_attempt_at end,
      received_at = case when $3 = 'RECEIVED' then $4 else received_at end,
      decided_at = case when $3 in ('ACCEPTED','RETURNED') then $4 else decided_at end,
      concluded_at = case when $3 = 'CONCLUDED' then $4 else concluded_at end,
      receipt_no = coalesce(nullif($5, ''), receipt_no), return_reason = coalesce($6, return_reason),
      sign_due_on = coalesce(sign_due_on, $7), accept_due_on = coalesce(accept_due_on, $8) where id = $1`,
    [id, isMoved, kind, new Date(receipt.at), receiptNo, reason, due.signOn, due.acceptOn],
  );
}
