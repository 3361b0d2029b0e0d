import { type LoadOptions, loadDepartment } from "../demonstration/load-department.ts";
import { prepareDatabase } from "../../shared/runtime/prepare-database.ts";
import {
  type DepartmentDatabase,
  departmentDatabase,
  provisionDepartment,
} from "../../shared/database/provision.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import { manifestOf } from "../manifest-of.ts";
import type { LocalPostgres } from "./postgres.ts";

export interface DatabaseOptions extends LoadOptions {
  /** What the roles' passwords are worked out of. */
  readonly secret: string;
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
    await provisionDepartment(server.superuserUrl, department, options.secret);
    databases.set(department, departmentDatabase(server, department, options.secret));
  }
  options.tell("databases created");
  await Promise.all(
    [...databases].map(async ([department, { ownerUrl }]) =>
      prepareDatabase(ownerUrl, (await manifestOf(department)).migrations),
    ),
  );
  options.tell("databases migrated");
  for (const [department, { ownerUrl }] of databases) {
    const loaded = await loadDepartment(department, ownerUrl, options);
    if (loaded === null) continue;
    if (loaded.divisions > 0) {
      options.tell(`register of the real province imported (${loaded.divisions} divisions, no records)`);
    }
    options.tell(`${department}: ${loaded.rows} demonstration records`);
  }
  return databases;
}
