import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { directoryFile } from "../launcher/department-keys.ts";
import { houseFolder } from "../launcher/house-folder.ts";
import { lockHouse } from "../launcher/lock-house.ts";
import { startPostgres } from "../launcher/postgres.ts";
import { departmentDatabase } from "../shared/db/provision.ts";
import { type Department, snakeName } from "../shared/kernel/department.ts";

/** Where a command finds the departments: their databases, and the directory of their keys. */
export interface Departments {
  /** Null when this machine does not know how to reach it. */
  urlOf(department: Department, role: "app" | "owner"): string | null;
  readonly directoryFile: string;
  close(): Promise<void>;
}

/**
 * The departments of one machine's house, running or not: a house that sleeps has its PostgreSQL started for the command and
 * stopped after it. On other machines `<NAME>_DATABASE_URL`, `<NAME>_OWNER_URL` and `DEPARTMENTS_FILE` say where they are.
 */
export async function openDepartments(env: NodeJS.ProcessEnv): Promise<Departments> {
  const given = (department: Department, role: "app" | "owner"): string | null =>
    env[`${snakeName(department).toUpperCase()}_${role === "app" ? "DATABASE" : "OWNER"}_URL`] ?? null;
  if (env["DEPARTMENTS_FILE"])
    return { urlOf: given, directoryFile: env["DEPARTMENTS_FILE"], close: async () => undefined };
  const root = join(import.meta.dirname, "..", "..");
  const path = env["HOUSE_FOLDER"] ?? join(root, ".house");
  if (!existsSync(join(path, "keys", "secrets.json")))
    throw new Error("No house here: start it once, or set DEPARTMENTS_FILE and <NAME>_DATABASE_URL.");
  const folder = houseFolder(root, path);
  const secrets = JSON.parse(readFileSync(folder.file("keys", "secrets.json"), "utf8")) as {
    databasePassword: string;
    superuserPassword: string;
  };
  const running = folder.file("running.json");
  let server: { host: string; port: number };
  let close = async (): Promise<void> => undefined;
  if (existsSync(running)) {
    server = (JSON.parse(readFileSync(running, "utf8")) as { postgres: typeof server }).postgres;
  } else {
    const unlock = lockHouse(folder);
    const postgres = await startPostgres(folder, secrets.superuserPassword);
    server = postgres;
    close = async () => {
      await postgres.stop();
      await unlock();
    };
  }
  return {
    urlOf: (department, role) => {
      const { appUrl, ownerUrl } = departmentDatabase(server, department, secrets.databasePassword);
      return given(department, role) ?? (role === "app" ? appUrl : ownerUrl);
    },
    directoryFile: directoryFile(folder),
    close,
  };
}
