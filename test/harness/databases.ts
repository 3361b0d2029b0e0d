import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DepartmentDatabase, departmentDatabase } from "../../shared/db/provision.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { house } from "./shared-house.ts";

/** How to reach a department's database in the shared house, as its owner and as its application. */
export function databaseOf(department: Department): DepartmentDatabase {
  const { hostname, port } = new URL(house.superuserUrl);
  const secrets = JSON.parse(readFileSync(join(house.folder, "keys", "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  return departmentDatabase({ host: hostname, port: Number(port) }, department, secrets.databasePassword);
}
