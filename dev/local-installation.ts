import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Departments, type Installation, urlInSettings } from "../cli/installation.ts";
import { directoryFile } from "../cli/key-files.ts";
import { departmentDatabase } from "../shared/database/provision.ts";
import { hubFolder } from "./launcher/hub-folder.ts";
import { readHubSecrets } from "./launcher/hub-keys.ts";
import { lockHub } from "./launcher/lock-hub.ts";
import { startPostgres } from "./launcher/postgres.ts";

const root = join(import.meta.dirname, "..", "..");

/** This machine's installation, running or not. */
export function localInstallation(env: NodeJS.ProcessEnv): Installation {
  const path = env["HUB_FOLDER"] ?? join(root, ".hub");
  return { keysFolder: join(path, "keys"), open: () => openLocal(path, env) };
}

/** One that sleeps has its PostgreSQL started for the command and stopped after it. */
async function openLocal(path: string, env: NodeJS.ProcessEnv): Promise<Departments> {
  const secretsOfAll = join(path, "keys", "secrets.json");
  if (!existsSync(secretsOfAll))
    throw new Error("No hub here: start it once, or set DEPARTMENTS_FILE and <NAME>_DATABASE_URL.");
  const folder = hubFolder(root, path);
  const { databasePassword, superuserPassword } = readHubSecrets(folder);
  const running = folder.file("running.json");
  let server: { host: string; port: number };
  let close = async (): Promise<void> => undefined;
  if (existsSync(running)) {
    server = (JSON.parse(readFileSync(running, "utf8")) as { postgres: typeof server }).postgres;
  } else {
    const unlock = lockHub(folder);
    const postgres = await startPostgres(folder, superuserPassword);
    server = postgres;
    close = async () => {
      await postgres.stop();
      await unlock();
    };
  }
  const given = urlInSettings(env);
  return {
    urlOf: (department, role) => {
      const { appUrl, ownerUrl } = departmentDatabase(server, department, databasePassword);
      return given(department, role) ?? (role === "app" ? appUrl : ownerUrl);
    },
    directoryFile: directoryFile(folder.file("keys")),
    close,
  };
}
