import type { Database } from "../../database/open-database.ts";
import type { Tx } from "../../database/in-transaction.ts";
import { FULL_SEAL, type Leaf, type SealContent, type SignedSeal } from "../seal.ts";
import { ENTRY_CONTENT } from "./entry-content.ts";

/** Entries commit out of the order of their ids; none is this far behind for long. */
const LOOK_BACK = 20_000;

/** The newest seal, its number and when it was made; null before the first. */
export async function newestSeal(
  read: Database["read"],
): Promise<(SignedSeal & { readonly at: Date }) | null> {
  const [seal] = await read<{ no: string; jws: string; at: Date }>(
    "select no, jws, at from audit_seal order by no desc limit 1",
    [],
  );
  return seal ? { ...seal, no: Number(seal.no) } : null;
}

/** Makes this transaction the one of the department that seals. @returns false when another one is at it */
export async function takeSealing(tx: Tx): Promise<boolean> {
  const [lock] = await tx.query<{ got: boolean }[]>(
    "select pg_try_advisory_xact_lock(hashtext('audit-seal')) as got",
  );
  return lock?.got === true;
}

/** A batch of entries that no seal covers, by id. @param everything of any age, not only recent ones */
export async function unsealedEntries(
  tx: Tx,
  everything: boolean,
): Promise<readonly { readonly content: string }[]> {
  return tx.query(
    `select ${ENTRY_CONTENT} as content from audit_entry e
      where not exists (select 1 from audit_leaf l where l.entry_id = e.id)
        and ($1 or e.id > (select coalesce(max(entry_id), 0) - ${LOOK_BACK} from audit_leaf))
      order by e.id limit ${FULL_SEAL}`,
    [everything],
  );
}

/** Adds a seal, and to each entry it covers its hash, in their order. */
export async function addSeal(
  tx: Tx,
  seal: SealContent,
  jws: string,
  leaves: readonly Leaf[],
): Promise<void> {
  await tx.query(
    "insert into audit_seal (no, at, entries, root, previous, jws) values ($1, $2, $3, $4, $5, $6)",
    [seal.no, seal.at, seal.entries, seal.root, seal.previous, jws],
  );
  await tx.query(
    `insert into audit_leaf (entry_id, seal_no, position, hash)
      select id, $1, position, hash from unnest($2::bigint[], $3::text[]) with ordinality as l(id, hash, position)`,
    [seal.no, leaves.map(({ id }) => id), leaves.map(({ hash }) => hash)],
  );
}
