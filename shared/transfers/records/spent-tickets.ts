import type { Tx } from "../../database/in-transaction.ts";

/** Spends a ticket, and forgets those that nobody could use any more. @returns false when it was spent before */
export async function spendTicket(tx: Tx, id: string, at: Date): Promise<boolean> {
  await tx.query("delete from spent_ticket where at < $1::timestamptz - interval '1 hour'", [at]);
  const spent = await tx.query<unknown[]>(
    "insert into spent_ticket (id, at) values ($1, $2) on conflict do nothing returning 1",
    [id, at],
  );
  return spent.length > 0;
}
