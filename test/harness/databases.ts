import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DepartmentDatabase, departmentDatabase } from "../../shared/database/provision.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { hub } from "./shared-hub.ts";

/** How to reach a department's database in the shared hub, as its owner and as its application. */
export function databaseOf(department: Department): DepartmentDatabase {
  const { hostname, port } = new URL(hub.superuserUrl);
  const secrets = JSON.parse(readFileSync(join(hub.folder, "keys", "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  return departmentDatabase({ host: hostname, port: Number(port) }, department, secrets.databasePassword);
}
