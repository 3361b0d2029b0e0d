import type { Tx } from "../../database/in-transaction.ts";

/** Spends a ticket, for good: an id and a time, of nobody. @returns false when it was spent before */
export async function spendTicket(tx: Tx, id: string, at: Date): Promise<boolean> {
  const spent = await tx.query<unknown[]>(
    "insert into spent_ticket (id, at) values ($1, $2) on conflict do nothing returning 1",
    [id, at],
  );
  return spent.length > 0;
}
