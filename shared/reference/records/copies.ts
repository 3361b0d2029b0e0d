import { insertStatement, selectList, tableName, toColumns } from "../../database/columns.ts";
import { inTransaction } from "../../database/in-transaction.ts";
import type { Database } from "../../database/open-database.ts";
import { LISTS, type ListName, type ReferenceList, type SignedList } from "../lists.ts";
import type { CopyRecord } from "./copy-records.ts";

export type CopyFacts = Pick<CopyRecord, "hash" | "asOf" | "checkedAt">;

/** What is known of the copy of a list that there is, if any. */
export async function copyOf(db: Database, list: ListName): Promise<CopyFacts | null> {
  const [copy] = await db.read<CopyFacts>(
    `select hash, as_of as "asOf", checked_at as "checkedAt" from reference_copy where list = $1`,
    [list],
  );
  return copy ?? null;
}

/** All that is on the copy of a list, by its key. */
export async function listedRows(db: Database, list: ListName): Promise<ReadonlyMap<string, object>> {
  const { entity, key }: ReferenceList = LISTS[list];
  const rows = await db.read<Readonly<Record<string, unknown>>>(
    `select ${selectList(entity, "r")} from ${tableName(entity)} r where r.is_listed`,
    [],
  );
  return new Map(rows.map((row) => [String(row[key]), row]));
}

/** The owner says that nothing has changed. */
export async function noteUnchanged(db: Database, list: ListName, at: Date): Promise<void> {
  await db.read("update reference_copy set checked_at = $2 where list = $1", [list, at]);
}

/**
 * Takes a newer list over in one transaction: rows that changed, rows that are new, rows that are no longer on it. Nobody sees
 * half of it, and of two processes that take the same one does.
 * @returns false when a list that was read later is there already
 */
export function takeOver(db: Database, { list, hash, asOf, rows }: SignedList, at: Date): Promise<boolean> {
  const { entity, key, fields }: ReferenceList = LISTS[list];
  const table = tableName(entity);
  const { into, select } = insertStatement(entity, Object.keys(fields), "$1", { isListed: "true" });
  const columns = Object.keys(toColumns(entity, fields));
  const values = (alias: string): string => columns.map((name) => `${alias}.${name}`).join(", ");
  return inTransaction(
    db.source,
    async (tx) => {
      const taken = await tx.query<unknown[]>(
        `insert into reference_copy as c (list, hash, as_of, checked_at) values ($1, $2, $3, $4)
          on conflict (list) do update set hash = $2, as_of = $3, checked_at = $4 where c.as_of < $3 returning 1`,
        [list, hash, asOf, at],
      );
      if (taken.length === 0) return false;
      const listed = JSON.stringify(rows.map((row) => toColumns(entity, row)));
      if (rows.length > 0)
        await tx.query(
          `${into} ${select} on conflict (${key}) do update set is_listed = true,
              ${columns.map((name) => `${name} = excluded.${name}`).join(", ")}
            where not r.is_listed or (${values("r")}) is distinct from (${values("excluded")})`,
          [listed],
        );
      await tx.query(
        `update ${table} r set is_listed = false
          where r.is_listed and not exists (select from jsonb_populate_recordset(null::${table}, $1::jsonb) x where x.${key} = r.${key})`,
        [listed],
      );
      return true;
    },
    "LOCKING",
  );
}
