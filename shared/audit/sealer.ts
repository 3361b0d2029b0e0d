import type { Database } from "../database/open-database.ts";
import { inTransaction, readIn } from "../database/in-transaction.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import { type KeyRing, sha256 } from "../crypto/key-ring.ts";
import { leafHash, merkleRoot } from "./merkle.ts";
import { newestSeal } from "./records/seals.ts";

/** What a seal says, signed by its department. */
export interface SealContent {
  readonly department: Department;
  /** From 1, without gaps. */
  readonly no: number;
  readonly at: string;
  readonly entries: number;
  /** Merkle root over the entries' hashes in the order of their ids. */
  readonly root: string;
  /** SHA-256 of the seal before; 64 zeros for the first. */
  readonly previous: string;
}

export const NO_SEAL = "0".repeat(64);

/** An entry as it is hashed: every column, written the same way for ever. */
export const ENTRY_CONTENT = `jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor, e.body, e.kind, e.name, e.subject_kind, to_jsonb(e.subject_ids), e.purpose, e.outcome, e.request_id)::text`;

const BATCH = 5000;
/** Entries commit out of the order of their ids; none is this far behind for long. */
const LOOK_BACK = 20_000;

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
      const [lock] = await tx.query<{ got: boolean }[]>(
        "select pg_try_advisory_xact_lock(hashtext('audit-seal')) as got",
      );
      if (!lock?.got) return 0;
      const entries = await tx.query<{ id: string; content: string }[]>(
        `select e.id, ${ENTRY_CONTENT} as content from audit_entry e
          where not exists (select 1 from audit_leaf l where l.entry_id = e.id)
            and ($1 or e.id > (select coalesce(max(entry_id), 0) - ${LOOK_BACK} from audit_leaf))
          order by e.id limit ${BATCH}`,
        [everything],
      );
      if (entries.length === 0) return 0;
      const last = await newestSeal(readIn(tx));
      const leaves = entries.map(({ content }) => leafHash(content));
      const seal: SealContent = {
        department: keyRing.department,
        no: (last?.no ?? 0) + 1,
        at: clock.now().toISOString(),
        entries: entries.length,
        root: merkleRoot(leaves),
        previous: last ? sha256(last.jws) : NO_SEAL,
      };
      const jws = await keyRing.sign("seal", seal);
      await tx.query(
        "insert into audit_seal (no, at, entries, root, previous, jws) values ($1, $2, $3, $4, $5, $6)",
        [seal.no, seal.at, seal.entries, seal.root, seal.previous, jws],
      );
      await tx.query(
        `insert into audit_leaf (entry_id, seal_no, position, hash)
          select id, $1, position, hash from unnest($2::bigint[], $3::text[]) with ordinality as l(id, hash, position)`,
        [seal.no, entries.map(({ id }) => id), leaves],
      );
      return entries.length;
    },
    "LOCKING",
  );
}
