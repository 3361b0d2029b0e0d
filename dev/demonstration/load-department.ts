import { join } from "node:path";
import { DEPARTMENTS, type Department, settingOf } from "../../shared/kernel/department.ts";
import { SCALES, type ScaleName } from "./places.ts";
import { importRegister } from "../../data/import-register.ts";
import { demonstrationOf } from "./demonstration.ts";
import { demoRows, loadRows } from "./load-demo.ts";
import { readRegister } from "../../data/read-register.ts";
import type { TableRows } from "./table-rows.ts";
import { singleClient } from "../../shared/database/single-client.ts";

export interface LoadOptions {
  readonly scale: ScaleName;
  readonly seed: number;
  /** Where `data/register` is found. */
  readonly projectRoot: string;
  /** Places and officials alone, and no record of anybody's work. */
  readonly isEmpty?: boolean | undefined;
  /** Whether to load the real province's register as well. */
  readonly withRegister: boolean;
}

/**
 * Fills an empty, migrated department with the demonstration, and civil affairs, which keeps it, with the real province's register too.
 * @returns what was loaded; null when there was something already, which is left as it was
 */
export async function loadDepartment(
  department: Department,
  ownerUrl: string,
  options: LoadOptions,
): Promise<{ rows: number; divisions: number } | null> {
  const { filledTable, keepsRegister, register } = await demonstrationOf(department);
  const isWanted = ({ table }: TableRows): boolean => !options.isEmpty || register?.includes(table) === true;
  if (options.isEmpty && !register) return null;
  if (await isFilled(ownerUrl, options.isEmpty && register ? register[0] : filledTable)) return null;
  let divisions = 0;
  if (keepsRegister && options.withRegister) {
    const register = await readRegister(join(options.projectRoot, "data/register/14.tsv"));
    divisions = (await importRegister(ownerUrl, register)).added;
  }
  const tables = await demoRows(department, options);
  return { rows: await loadRows(ownerUrl, tables.filter(isWanted)), divisions };
}

async function isFilled(ownerUrl: string, table: string): Promise<boolean> {
  const db = singleClient({ connectionString: ownerUrl });
  await db.connect();
  try {
    return (await db.query(`select 1 from ${table} limit 1`)).rowCount === 1;
  } finally {
    await db.end();
  }
}

/** `node load-department.js petitions`: fills a department's own database, for hosts that start apart. */
if (import.meta.main) {
  const department = DEPARTMENTS.find((one) => one === process.argv[2]);
  const ownerUrl = department && process.env[settingOf(department, "OWNER_URL")];
  const scale = process.env["DEMO_SCALE"] ?? "demo";
  if (!department || !ownerUrl || !(scale in SCALES)) {
    process.stderr.write(
      "usage: <DEPARTMENT>_OWNER_URL=… [DEMO_SCALE=demo] [DEMO_SEED=1] load-department.js DEPARTMENT\n",
    );
    process.exitCode = 2;
  } else {
    const loaded = await loadDepartment(department, ownerUrl, {
      scale: scale as ScaleName,
      seed: Number(process.env["DEMO_SEED"] ?? 1),
      projectRoot: join(import.meta.dirname, "..", "..", ".."),
      withRegister: true,
    });
    process.stdout.write(
      loaded ? `${department}: ${loaded.rows} records\n` : `${department}: already filled\n`,
    );
  }
}
