import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { DEPARTMENTS, snakeName } from "../../shared/kernel/department.ts";
import {
  gatewayKeys,
  metricsTokenFile,
  newPassword,
  secretsFile,
  writeDirectory,
} from "../../cli/key-files.ts";
import { DATABASE_ROLES, passwordSetting } from "./database-passwords.ts";

/** Makes the secrets a compose installation starts with, once: keys and passwords, in files git does not see. */
const root = join(import.meta.dirname, "..", "..", "..");
const folder = join(root, "deploy", "secrets");
mkdirSync(folder, { recursive: true, mode: 0o700 });
const { privateFile } = gatewayKeys(folder);
writeDirectory(folder, (department) => `http://${department}:4100/`);
// Compose mounts the files as they are and the container's user must read them; on this machine the folder keeps others out.
for (const file of [
  privateFile,
  metricsTokenFile(folder),
  ...DEPARTMENTS.map((one) => secretsFile(folder, one)),
])
  chmodSync(file, 0o644);
const environment = join(root, ".env");
const known = existsSync(environment) ? parseEnv(readFileSync(environment, "utf8")) : {};
const settings: Record<string, string> = {};
for (const department of DEPARTMENTS) {
  // A password a role: whoever has one opens nothing else, on this department's database or another's.
  const file = (role: string): string => join(folder, `${snakeName(department)}_${role}_password`);
  keepPassword(file("superuser"));
  for (const role of DATABASE_ROLES) settings[passwordSetting(department, role)] = keepPassword(file(role));
}
for (const name of ["KEYCLOAK_PASSWORD", "GRAFANA_PASSWORD"]) settings[name] = known[name] ?? newPassword();
const lines = Object.entries({ ...known, ...settings })
  .filter(([name]) => name !== "DATABASE_PASSWORD")
  .map(([name, value]) => `${name}=${value}`);
writeFileSync(environment, `${lines.join("\n")}\n`, { mode: 0o600 });

/** The password in a file, made once. */
function keepPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o644 });
  return readFileSync(file, "utf8");
}
process.stdout.write("Secrets are in deploy/secrets and .env. Next: docker compose up --build\n");
