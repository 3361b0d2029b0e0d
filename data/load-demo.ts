import { Client } from "pg";
import { systemClock, type Clock } from "../shared/kernel/clock.ts";
import type { Department } from "../shared/kernel/department.ts";
import { demoPlaces, SCALES, type ScaleName } from "./demo/places.ts";
import { civilAffairsRows } from "./demo/rows/civil-affairs.ts";
import { coordinationRows } from "./demo/rows/coordination.ts";
import { disciplineRows, publicityRows, publicSecurityRows } from "./demo/rows/offices.ts";
import { organizationRows } from "./demo/rows/organization.ts";
import { petitionRows } from "./demo/rows/petitions.ts";
import type { TableRows } from "./demo/rows/table-rows.ts";
import { seasonOf, type VillageSeason } from "./demo/season.ts";

const CHUNK = 2000;

/** What the demonstration consists of, by seed and scale; dates are laid around the clock's today. */
export function demoRows(
  department: Department,
  options: { scale: ScaleName; seed: number; clock?: Clock },
): TableRows[] {
  const clock = options.clock ?? systemClock;
  const today = clock.today();
  const now = clock.now();
  const { regions, villages } = demoPlaces(SCALES[options.scale], options.seed);
  // Each department draws from the start of a village's chance, so that what they share comes out the same.
  const seasons: VillageSeason[] = villages.map((village) =>
    seasonOf(village, options.seed, today, options.scale),
  );
  switch (department) {
    case "civil-affairs":
      return civilAffairsRows(regions, seasons, today);
    case "organization":
      return organizationRows(regions, seasons, today);
    case "petitions":
      return petitionRows(seasons, today);
    case "discipline":
      return disciplineRows(seasons, today);
    case "public-security":
      return publicSecurityRows(seasons, today, now);
    case "publicity":
      return publicityRows(seasons, today, now);
    case "coordination":
      return coordinationRows(seasons, today, now);
  }
}

/** Loads a department's demonstration as the owner of its database, all or nothing. @returns how many rows */
export async function loadRows(ownerUrl: string, tables: readonly TableRows[]): Promise<number> {
  const db = new Client({ connectionString: ownerUrl });
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
