import { setTimeout as wait } from "node:timers/promises";
import type { DataSource, EntityManager } from "typeorm";
import { isRetryable } from "./sqlstate.ts";

/** A transaction in progress. Anything that must commit together takes it as an argument. */
export type Tx = EntityManager;

const ATTEMPTS = 5;

/**
 * Runs `work` in one SERIALIZABLE transaction. On a serialization failure or a deadlock (40001, 40P01) and on nothing
 * else, the whole of `work` is run again in a new transaction, up to five times with growing jitter: it must therefore
 * have no effect outside the database.
 */
export async function inTransaction<Result>(
  db: DataSource,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction("SERIALIZABLE", work);
    } catch (thrown) {
      if (!isRetryable(thrown) || attempt === ATTEMPTS) throw thrown;
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}
