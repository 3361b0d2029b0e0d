import type { Client } from "pg";
import type { Register } from "./read-register.ts";
import { singleClient } from "../shared/database/single-client.ts";

export interface ImportReport {
  /** Divisions that were not there before. */
  readonly added: number;
  /** Names that changed. */
  readonly renamed: number;
  /** Codes the register no longer has: they stay, with their last day. */
  readonly retired: number;
  /** Codes that had ended and are in the register again. */
  readonly returned: number;
}

const COLUMNS = {
  region: ["code", "name", "level", "parent_code", "is_statistical_only"],
  village: ["code", "name", "kind", "township_code"],
} as const;

/**
 * Imports a province's register into civil affairs' database, as its owner, in one transaction. The same register again
 * changes nothing. A code that is new is valid from the register's day; one that is gone ends the day before it; one that
 * comes back, after a merger was undone, is valid again without a successor; the demonstration prefecture is left alone.
 */
export async function importRegister(ownerUrl: string, register: Register): Promise<ImportReport> {
  const db = singleClient({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query("begin");
    const regions = await importTable(db, "region", register.regions, register.date);
    const villages = await importTable(db, "village", register.villages, register.date);
    await db.query("commit");
    await db.query("analyze region, village");
    return {
      added: regions.added + villages.added,
      renamed: regions.renamed + villages.renamed,
      retired: regions.retired + villages.retired,
      returned: regions.returned + villages.returned,
    };
  } finally {
    await db.end();
  }
}

async function importTable(
  db: Client,
  table: "region" | "village",
  rows: readonly { code: string }[],
  date: string,
): Promise<ImportReport> {
  const columns = COLUMNS[table].join(", ");
  const province = rows[0]?.code.slice(0, 2) ?? "";
  await db.query(`create temporary table incoming on commit drop as
    select ${columns} from jsonb_populate_recordset(null::${table}, '[]')`);
  await db.query(`insert into incoming select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
  const added = await db.query(
    `insert into ${table} (${columns}, valid_from) select ${columns}, $1 from incoming on conflict (code) do nothing`,
    [date],
  );
  const renamed = await db.query(
    `update ${table} t set name = i.name from incoming i where i.code = t.code and t.name <> i.name`,
  );
  const returned = await db.query(
    `update ${table} t set valid_to = null, successor_codes = '{}' from incoming i
      where i.code = t.code and t.valid_to is not null and t.valid_to < $1::date`,
    [date],
  );
  const retired = await db.query(
    `update ${table} t set valid_to = $1::date - 1 where t.code like $2 || '%' and substr(t.code, 3, 2) <> '99'
      and t.valid_to is null and not exists (select 1 from incoming i where i.code = t.code)`,
    [date, province],
  );
  await db.query("drop table incoming");
  return {
    added: added.rowCount ?? 0,
    renamed: renamed.rowCount ?? 0,
    retired: retired.rowCount ?? 0,
    returned: returned.rowCount ?? 0,
  };
}
