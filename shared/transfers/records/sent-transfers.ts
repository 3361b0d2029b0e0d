import { randomUUID } from "node:crypto";
import { insertStatement, selectList, toColumns } from "../../database/columns.ts";
import type { Tx } from "../../database/in-transaction.ts";
import { binding } from "../../kernel/bind.ts";
import type { Department } from "../../kernel/department.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { Receipt } from "../message.ts";
import { transferNumbering } from "./transfer-numbering.ts";
import { type OutgoingTransfer, SentTransferRecord } from "./transfer-records.ts";

/*
 * Transfers as their sender has them.
 *
 * People decide on a row they have locked (`for update`), in the transaction of their command: a second person at the same
 * row waits and then sees what the first one did, where SERIALIZABLE would fail one of two and an optimistic version alone
 * would let a receipt slip in between the look and the write. A receipt locks the row the same way, so it and a command
 * never see half of each other. One row at a time is locked here, before any other row of the command: no deadlock.
 */

export const OUTGOING_COLUMNS = selectList(SentTransferRecord, "o");

/** What a new transfer states, before it has its id and number. */
export type NewTransfer = Pick<
  OutgoingTransfer,
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
  | "preparedAt"
>;

/** Writes a prepared transfer under a number of its own. */
export async function insertSent(
  tx: Tx,
  department: Department,
  transfer: NewTransfer,
  today: LocalDate,
): Promise<OutgoingTransfer> {
  const { parameters, bind } = binding();
  const values = { ...transfer, id: randomUUID(), state: "PREPARED" };
  const numbering = transferNumbering(department);
  const sender = { region: transfer.fromRegion };
  const { into, select } = insertStatement(
    SentTransferRecord,
    Object.keys(values),
    bind(JSON.stringify([toColumns(SentTransferRecord, values)])),
    { [numbering.property]: numbering.text(sender, today, bind) },
  );
  const [row] = await tx.query<OutgoingTransfer[]>(
    `${into} ${select} returning ${selectList(SentTransferRecord, "r")}`,
    parameters,
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
