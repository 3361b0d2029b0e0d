import { join } from "node:path";
import { Client } from "pg";
import { DEPARTMENTS, type Department, snakeName } from "../shared/kernel/department.ts";
import { SCALES, type ScaleName } from "./demo/places.ts";
import { importRegister } from "./import-register.ts";
import { demoRows, loadRows } from "./load-demo.ts";
import { readRegister } from "./read-register.ts";

/** A table of each department that is filled exactly when its demonstration has been loaded. */
const FILLED: Readonly<Record<Department, string>> = {
  "civil-affairs": "village_election",
  organization: "official",
  petitions: "petition_case",
  discipline: "discipline_notice",
  "public-security": "security_plan",
  publicity: "publication",
  coordination: "dispute_item",
};

export interface LoadOptions {
  readonly scale: ScaleName;
  readonly seed: number;
  /** Where `data/register` is found. */
  readonly projectRoot: string;
  /** Whether to load the real province's register as well. */
  readonly withRegister: boolean;
}

/**
 * Fills an empty, migrated department with the demonstration, and civil affairs with the real province's register too.
 * @returns what was loaded; null when there was something already, which is left as it was
 */
export async function loadDepartment(
  department: Department,
  ownerUrl: string,
  options: LoadOptions,
): Promise<{ rows: number; divisions: number } | null> {
  if (await isFilled(ownerUrl, FILLED[department])) return null;
  let divisions = 0;
  if (department === "civil-affairs" && options.withRegister) {
    const register = await readRegister(join(options.projectRoot, "data/register/14.tsv"));
    divisions = (await importRegister(ownerUrl, register)).added;
  }
  return { rows: await loadRows(ownerUrl, demoRows(department, options)), divisions };
}

async function isFilled(ownerUrl: string, table: string): Promise<boolean> {
  const db = new Client({ connectionString: ownerUrl });
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
  const ownerUrl = department && process.env[`${snakeName(department).toUpperCase()}_OWNER_URL`];
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
      projectRoot: join(import.meta.dirname, "..", ".."),
      withRegister: true,
    });
    process.stdout.write(
      loaded ? `${department}: ${loaded.rows} records\n` : `${department}: already filled\n`,
    );
  }
}
