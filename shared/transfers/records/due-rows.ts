import type { Tx } from "../../database/in-transaction.ts";
import type { Database } from "../../database/open-database.ts";
import type { Department } from "../../kernel/department.ts";
import { OUTGOING_COLUMNS } from "./sent-transfers.ts";
import type { OutgoingTransfer } from "./transfer-records.ts";

/*
 * What a relay has to send: approved transfers, and answers to be told. The row is the job.
 *
 * A relay takes a row with `for update skip locked`: several relays, in several processes, pass each other by instead of
 * waiting, and no two get the same row. The lock lasts for this one statement. What keeps others away while the message is
 * under way is the lease, a due time in the future: a transaction held open over HTTP would hold a connection, keep dead
 * rows from being cleaned, and be ended by the server's own time limit. An advisory lock on the session, as before, let one
 * process work and the others look on. Times are the database's, the one clock that all relays of a department share.
 *
 * `attempts` is the fence: who comes back late, after its lease ran out and another took the row, no longer knows the number
 * and puts nothing back. What it sent meanwhile does no harm: inboxes and receipts are idempotent.
 */

export const OUTBOX_CHANNEL = "transfer_outbox";

export interface ClaimedTransfer extends OutgoingTransfer {
  readonly attempt: number;
}

export interface ClaimedAnswer {
  readonly toDepartment: Department;
  readonly transferNo: string;
  readonly kind: string;
  readonly jws: string;
  readonly attempt: number;
}

/** Takes the transfer that is due the longest, unless it is for one of `full`. */
export async function claimTransfer(
  db: Database,
  full: readonly Department[],
  leaseMs: number,
): Promise<ClaimedTransfer | null> {
  const [row] = await db.read<ClaimedTransfer>(
    `with due as (
      select id from transfer_out where next_attempt_at <= now() and to_department <> all($1)
        order by next_attempt_at limit 1 for update skip locked)
    update transfer_out o set attempts = o.attempts + 1, next_attempt_at = now() + $2 * interval '1 millisecond'
      from due where o.id = due.id returning ${OUTGOING_COLUMNS}, o.attempts as attempt`,
    [full, leaseMs],
  );
  return row ?? null;
}

/** Takes the answer that is due the longest; of one transfer's answers the first that is not told. */
export async function claimAnswer(
  db: Database,
  full: readonly Department[],
  leaseMs: number,
): Promise<ClaimedAnswer | null> {
  const [row] = await db.read<ClaimedAnswer>(
    `with due as (
      select a.to_department, a.transfer_no, a.kind from transfer_answer a
        where a.next_attempt_at <= now() and a.to_department <> all($1)
          and not exists (select 1 from transfer_answer e where e.to_department = a.to_department
            and e.transfer_no = a.transfer_no and e.told_at is null and e.at < a.at)
        order by a.next_attempt_at limit 1 for update of a skip locked)
    update transfer_answer a set attempts = a.attempts + 1, next_attempt_at = now() + $2 * interval '1 millisecond'
      from due join transfer_receipt r on r.side = 'IN' and r.other_department = due.to_department
        and r.transfer_no = due.transfer_no and r.kind = due.kind
      where a.to_department = due.to_department and a.transfer_no = due.transfer_no and a.kind = due.kind
      returning a.to_department as "toDepartment", a.transfer_no as "transferNo", a.kind, r.jws, a.attempts as attempt`,
    [full, leaseMs],
  );
  return row ?? null;
}

/** Puts a transfer back that was not taken, unless it is delivered or another relay has it by now. */
export async function postponeTransfer(db: Database, claim: ClaimedTransfer, restMs: number): Promise<void> {
  await db.read(
    `update transfer_out set next_attempt_at = now() + $3 * interval '1 millisecond'
      where id = $1 and attempts = $2 and next_attempt_at is not null`,
    [claim.id, claim.attempt, restMs],
  );
}

/** Puts an answer back that was not taken, unless it is told or another relay has it by now. */
export async function postponeAnswer(db: Database, claim: ClaimedAnswer, restMs: number): Promise<void> {
  await db.read(
    `update transfer_answer set next_attempt_at = now() + $5 * interval '1 millisecond'
      where to_department = $1 and transfer_no = $2 and kind = $3 and attempts = $4 and told_at is null`,
    [claim.toDepartment, claim.transferNo, claim.kind, claim.attempt, restMs],
  );
}

/** Notes that the sender of a transfer has to be told; due at once. */
export async function addAnswer(
  tx: Tx,
  to: Department,
  transferNo: string,
  kind: string,
  at: Date,
): Promise<void> {
  await tx.query(
    "insert into transfer_answer (to_department, transfer_no, kind, at) values ($1, $2, $3, $4)",
    [to, transferNo, kind, at],
  );
}

export async function markTold(db: Database, claim: ClaimedAnswer, at: Date): Promise<void> {
  await db.read(
    `update transfer_answer set told_at = $4, next_attempt_at = null
      where to_department = $1 and transfer_no = $2 and kind = $3 and told_at is null`,
    [claim.toDepartment, claim.transferNo, claim.kind, at],
  );
}

/**
 * Wakes the relays when this transaction commits. Commits that notify queue behind one lock of the whole server, for the
 * moment of the commit; approvals and answers are far too few to notice.
 */
export async function wakeRelays(tx: Tx): Promise<void> {
  await tx.query("select pg_notify($1, '')", [OUTBOX_CHANNEL]);
}

/** Age in seconds of what has waited longest to be delivered or told; null when nothing waits. Reads, and locks nothing. */
export async function oldestWaitingSeconds(db: Database, now: Date): Promise<number | null> {
  const [row] = await db.read<{ seconds: number | null }>(
    `select extract(epoch from $1::timestamptz - least(
        (select min(approved_at) from transfer_out where delivered_at is null and state <> 'DROPPED'),
        (select min(at) from transfer_answer where told_at is null)))::int as seconds`,
    [now],
  );
  return row?.seconds ?? null;
}
