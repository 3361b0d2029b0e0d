import type { Tx } from "../../database/in-transaction.ts";
import type { Database } from "../../database/open-database.ts";
import type { LocalDate } from "../../kernel/local-date.ts";

/*
 * Chases. Looking takes no lock, so that it keeps nobody from deciding; of several processes that look at once, the one whose
 * reminder the primary key lets in does the chase. `skip locked` would not do: the second process may come after the first
 * has committed, and only the day's reminder tells it so.
 */

export interface LateTransfer {
  readonly id: string;
  readonly state: "DELIVERED" | "RECEIVED";
}

/** What was delivered and not signed for, or signed and not decided, by its last day, and was not chased today. */
export const findLate = (db: Database, today: LocalDate): Promise<LateTransfer[]> =>
  db.read<LateTransfer>(
    `select id, state from transfer_out where (chased_on is null or chased_on < $1)
      and ((state = 'DELIVERED' and sign_due_on < $1) or (state = 'RECEIVED' and accept_due_on < $1)) limit 500`,
    [today],
  );

/** Notes a chase. @returns false when this transfer was chased for this today already */
export async function noteChase(
  tx: Tx,
  id: string,
  kind: "SIGN" | "DECIDE",
  today: LocalDate,
  at: Date,
): Promise<boolean> {
  const noted = await tx.query<unknown[]>(
    "insert into reminder (subject_id, kind, on_date, at) values ($1, $2, $3, $4) on conflict do nothing returning 1",
    [id, kind, today, at],
  );
  if (noted.length === 0) return false;
  await tx.query("update transfer_out set chased_on = $2 where id = $1", [id, today]);
  return true;
}
