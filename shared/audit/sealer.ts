import type { Database } from "../database/open-database.ts";
import { inTransaction, readIn } from "../database/in-transaction.ts";
import type { Clock } from "../kernel/clock.ts";
import type { KeyRing } from "../crypto/key-ring.ts";
import { leafHash } from "./merkle.ts";
import { headOf, nextSeal, SEAL_AT_LEAST_EVERY_MS } from "./seal.ts";
import { addSeal, newestSeal, takeSealing, unsealedEntries } from "./records/seals.ts";

/**
 * Seals what is not sealed yet: one batch, chained to the seal before and signed. One process of a department at a time;
 * another that comes meanwhile does nothing. Where nothing happened for an hour, nothing is sealed.
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
      const at = clock.now();
      const entries = await unsealedEntries(tx, everything);
      const before = await newestSeal(readIn(tx));
      const isDue = before !== null && at.getTime() - before.at.getTime() >= SEAL_AT_LEAST_EVERY_MS;
      if (entries.length === 0 && !isDue) return 0;
      const leaves = entries.map(({ content }) => ({ ...headOf(content), hash: leafHash(content) }));
      const seal = nextSeal(keyRing.department, before, leaves, at);
      await addSeal(tx, seal, await keyRing.sign("seal", seal), leaves);
      return entries.length;
    },
    "LOCKING",
  );
}
