import type { Client } from "pg";
import { CATALOGUE } from "../catalogue.ts";
import { type HolidayPlan, PUBLISHED_PLANS } from "../published-holidays.ts";
import { singleClient } from "../../database/single-client.ts";

/**
 * Adds what a migrated department's rule book lacks: versions of the catalogue and published holiday plans. What is there
 * stays as it is, for deadlines were made with it.
 */
export async function seedLawBook(ownerUrl: string): Promise<void> {
  const db = singleClient({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query(
      `insert into legal_rule (id, code, name, name_zh, basis, force, evidence, direction, amount, unit, share, applies_to,
          on_breach, effective_from, effective_to, province_code)
        select id, code, name, "nameZh", basis, force, evidence, direction, amount, unit, share, "appliesTo", "onBreach",
        "effectiveFrom", "effectiveTo", "provinceCode"
        from jsonb_to_recordset($1) as r(id text, code text, name text, "nameZh" text, basis text, force text, evidence text,
          direction text, amount int, unit text, share text, "appliesTo" text, "onBreach" text, "effectiveFrom" date, "effectiveTo" date, "provinceCode" text)
        on conflict (id) do nothing`,
      [JSON.stringify(CATALOGUE)],
    );
    for (const plan of PUBLISHED_PLANS) await addPlan(db, plan);
  } finally {
    await db.end();
  }
}

/** @returns whether it was new */
async function addPlan(db: Client, plan: HolidayPlan): Promise<boolean> {
  const added = await db.query(
    `insert into holiday_plan (year, version, source, off, worked) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [plan.year, plan.version, plan.source, plan.off, plan.worked],
  );
  return added.rowCount === 1;
}

/**
 * Adds a year's newly published plan as that year's next version; the same plan again changes nothing.
 * @returns the version in force, and whether it is new
 */
export async function importPlan(
  ownerUrl: string,
  plan: Omit<HolidayPlan, "version">,
): Promise<{ version: number; isNew: boolean }> {
  const db = singleClient({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query("begin");
    await db.query("lock table holiday_plan in share row exclusive mode");
    const { rows } = await db.query<{ version: number; off: string[]; worked: string[] }>(
      `select version, off::text[] as off, worked::text[] as worked from holiday_plan where year = $1
        order by version desc limit 1`,
      [plan.year],
    );
    const last = rows[0];
    const isSame =
      last && String(last.off) === String(plan.off) && String(last.worked) === String(plan.worked);
    const version = isSame ? last.version : (last?.version ?? 0) + 1;
    if (!isSame) await addPlan(db, { ...plan, version });
    await db.query("commit");
    return { version, isNew: !isSame };
  } finally {
    await db.end();
  }
}
