import { type Clock, systemClock } from "../../shared/kernel/clock.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { demonstrationOf } from "./demonstration.ts";
import { demoPlaces, SCALES, type ScaleName } from "./places.ts";
import { seasonOf } from "./season.ts";
import type { TableRows } from "./table-rows.ts";
import { singleClient } from "../../shared/database/single-client.ts";

const CHUNK = 2000;

/** What the demonstration consists of, by seed and scale; dates are laid around the clock's today. */
export async function demoRows(
  department: Department,
  { scale, seed, clock = systemClock }: { scale: ScaleName; seed: number; clock?: Clock },
): Promise<TableRows[]> {
  const today = clock.today();
  const { regions, villages } = demoPlaces(SCALES[scale], seed);
  // Each department draws from the start of a village's chance, so that what they share comes out the same.
  const seasons = villages.map((village) => seasonOf(village, seed, today, scale));
  return (await demonstrationOf(department)).rows({ regions, seasons, today, now: clock.now() });
}

/** Loads a department's demonstration as the owner of its database, all or nothing. @returns how many rows */
export async function loadRows(ownerUrl: string, tables: readonly TableRows[]): Promise<number> {
  const db = singleClient({ connectionString: ownerUrl });
  await db.connect();
  let count = 0;
  try {
    await db.query("begin");
    for (const { table, rows } of tables) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const list = columns.join(", ");
      // A column the row leaves out takes its default, which a recordset alone would turn into null.
      const values = columns.map((column) =>
        DEFAULTED[column] ? `coalesce(${column}, ${DEFAULTED[column]})` : column,
      );
      for (let at = 0; at < rows.length; at += CHUNK) {
        await db.query(
          `insert into ${table} (${list}) select ${values.join(", ")} from jsonb_populate_recordset(null::${table}, $1)`,
          [JSON.stringify(rows.slice(at, at + CHUNK))],
        );
      }
      count += rows.length;
    }
    await db.query("commit");
    await db.query("analyze");
    return count;
  } finally {
    await db.end();
  }
}

const DEFAULTED: Readonly<Record<string, string>> = { successor_codes: "'{}'", is_merged: "false" };
