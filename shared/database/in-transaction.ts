import { setTimeout as wait } from "node:timers/promises";
import type { DataSource, EntityManager } from "typeorm";
import type { Database } from "./open-database.ts";
import { isRetryable } from "./sqlstate.ts";

/** A transaction in progress. Anything that must commit together takes it as an argument. */
export type Tx = EntityManager;

/** Reads in a transaction, the way `Database.read` does outside any. */
export const readIn =
  (tx: Tx): Database["read"] =>
  <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
    tx.query<Row[]>(sql, [...parameters]);

/**
 * SERIALIZABLE where a decision rests on rows it does not lock; LOCKING (read committed) where it locks every row it rests
 * on, which is what many people at one counter can bear.
 */
export type Isolation = "SERIALIZABLE" | "LOCKING";

const ATTEMPTS = 5;

/**
 * Runs `work` in one transaction. On a serialization failure or a deadlock (40001, 40P01) and on nothing else, the whole of
 * `work` is run again in a new transaction, up to five times with growing jitter: it must therefore have no effect outside
 * the database.
 */
export async function inTransaction<Result>(
  db: DataSource,
  work: (tx: Tx) => Promise<Result>,
  isolation: Isolation = "SERIALIZABLE",
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Read committed is what the server begins with: saying so would cost a round trip each time.
      return isolation === "LOCKING"
        ? await db.transaction(work)
        : await db.transaction("SERIALIZABLE", work);
    } catch (thrown) {
      if (!isRetryable(thrown) || attempt === ATTEMPTS) throw thrown;
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}
