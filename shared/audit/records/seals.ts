import type { Database } from "../../database/open-database.ts";
import type { Tx } from "../../database/in-transaction.ts";
import type { SealContent, SignedSeal } from "../seal.ts";
import { ENTRY_CONTENT } from "./entry-content.ts";

const BATCH = 5000;
/** Entries commit out of the order of their ids; none is this far behind for long. */
const LOOK_BACK = 20_000;

/** The newest seal and its number; null before the first. */
export async function newestSeal(read: Database["read"]): Promise<SignedSeal | null> {
  const [seal] = await read<{ no: string; jws: string }>(
    "select no, jws from audit_seal order by no desc limit 1",
    [],
  );
  return seal ? { no: Number(seal.no), jws: seal.jws } : null;
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
): Promise<readonly { readonly id: string; readonly content: string }[]> {
  return tx.query(
    `select e.id, ${ENTRY_CONTENT} as content from audit_entry e
      where not exists (select 1 from audit_leaf l where l.entry_id = e.id)
        and ($1 or e.id > (select coalesce(max(entry_id), 0) - ${LOOK_BACK} from audit_leaf))
      order by e.id limit ${BATCH}`,
    [everything],
  );
}

/** Adds a seal, and to each entry it covers its hash, in their order. */
export async function addSeal(
  tx: Tx,
  seal: SealContent,
  jws: string,
  leaves: readonly { readonly id: string; readonly hash: string }[],
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
