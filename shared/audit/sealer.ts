import type { Database } from "../database/open-database.ts";
import { inTransaction, readIn } from "../database/in-transaction.ts";
import type { Clock } from "../kernel/clock.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { leafHash } from "./merkle.ts";
import { nextSeal } from "./seal.ts";
import { addSeal, newestSeal, takeSealing, unsealedEntries } from "./records/seals.ts";

/**
 * Seals what is not sealed yet: one batch, chained to the seal before and signed. One process of a department at a time;
 * another that comes meanwhile does nothing.
 * @param everything looks for forgotten entries of any age, not only recent ones
 * @returns how many entries were sealed
 */
export async function sealOnce(
  db: Database,
  keyRing: KeyRing,
  clock: Clock,
  everything: boolean,
): Promise<number> {
  return inTransaction(
    db.source,
    async (tx) => {
      if (!(await takeSealing(tx))) return 0;
      const entries = await unsealedEntries(tx, everything);
      if (entries.length === 0) return 0;
      const leaves = entries.map(({ id, content }) => ({ id, hash: leafHash(content) }));
      const hashes = leaves.map(({ hash }) => hash);
      const seal = nextSeal(keyRing.department, await newestSeal(readIn(tx)), hashes, clock.now());
      await addSeal(tx, seal, await keyRing.sign("seal", seal), leaves);
      return entries.length;
    },
    "LOCKING",
  );
}
