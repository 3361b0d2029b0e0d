import type { Tx } from "../../database/in-transaction.ts";

/*
 * Who stands aside (回避). Read without a lock: a declaration that commits a moment after a command began is later than it, as
 * it would be on paper. Locking would make every command wait for every declaration.
 */

/** Whether a person stands aside from any of these places: a record, its transfer, its village. */
export async function isRecused(tx: Tx, token: string, places: readonly (string | null)[]): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    "select 1 from recusal where subject_token = $1 and place = any($2) limit 1",
    [token, places.filter((place) => place !== null)],
  );
  return rows.length > 0;
}
