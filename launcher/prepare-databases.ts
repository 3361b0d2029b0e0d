import { join } from "node:path";
import { Client } from "pg";
import { importRegister } from "../data/import-register.ts";
import { demoRows, loadRows } from "../data/load-demo.ts";
import type { ScaleName } from "../data/demo/places.ts";
import { readRegister } from "../data/read-register.ts";
import { migrate } from "../shared/db/migrate.ts";
import { type DepartmentDatabase, departmentDatabase, provisionDepartment } from "../shared/db/provision.ts";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import type { LocalPostgres } from "./postgres.ts";
import { MIGRATIONS } from "./migrations.ts";

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

export interface DatabaseOptions {
  readonly scale: ScaleName;
  readonly seed: number;
  readonly password: string;
  readonly projectRoot: string;
  /** Whether to load the real province's register as well. */
  readonly withRegister: boolean;
  readonly tell: (what: string) => void;
}

/**
 * Makes every department's database as it should be: created with its two roles, migrated, and filled with the
 * demonstration and the real province's register when it is empty. What is there is left as it was.
 */
export async function prepareDatabases(
  server: LocalPostgres,
  options: DatabaseOptions,
): Promise<ReadonlyMap<Department, DepartmentDatabase>> {
  const databases = new Map<Department, DepartmentDatabase>();
  // One after another: each CREATE DATABASE copies the same template.
  for (const department of DEPARTMENTS) {
    await provisionDepartment(server.superuserUrl, department, options.password);
    databases.set(department, departmentDatabase(server, department, options.password));
  }
  options.tell("databases created");
  await Promise.all(
    [...databases].map(([department, { ownerUrl }]) => migrate(ownerUrl, MIGRATIONS[department])),
  );
  options.tell("databases migrated");
  for (const [department, { ownerUrl }] of databases) {
    if (await isFilled(ownerUrl, FILLED[department])) continue;
    if (department === "civil-affairs" && options.withRegister) {
      const { added } = await importRegister(
        ownerUrl,
        await readRegister(join(options.projectRoot, "data/register/14.tsv")),
      );
      options.tell(`register of the real province imported (${added} divisions, no records)`);
    }
    const rows = await loadRows(ownerUrl, demoRows(department, options));
    options.tell(`${department}: ${rows} demonstration records`);
  }
  return databases;
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
