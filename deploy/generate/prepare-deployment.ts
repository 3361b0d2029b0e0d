import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { gatewayKeys, newPassword, secretsFile, writeDirectory } from "../../cli/key-files.ts";

/** Makes the secrets a compose installation starts with, once: keys and passwords, in files git does not see. */
const root = join(import.meta.dirname, "..", "..", "..");
const folder = join(root, "deploy", "secrets");
mkdirSync(folder, { recursive: true, mode: 0o700 });
const { privateFile } = gatewayKeys(folder);
writeDirectory(folder, (department) => `http://${department}:4100/`);
// Compose mounts the files as they are and the container's user must read them; on this machine the folder keeps others out.
for (const file of [privateFile, ...DEPARTMENTS.map((one) => secretsFile(folder, one))])
  chmodSync(file, 0o644);
const environment = join(root, ".env");
if (!existsSync(environment)) {
  const password = newPassword();
  writeFileSync(join(folder, "database_password"), password, { mode: 0o644 });
  const lines = [
    `DATABASE_PASSWORD=${password}`,
    `KEYCLOAK_PASSWORD=${newPassword()}`,
    `GRAFANA_PASSWORD=${newPassword()}`,
  ];
  writeFileSync(environment, `${lines.join("\n")}\n`, { mode: 0o600 });
}
process.stdout.write("Secrets are in deploy/secrets and .env. Next: docker compose up --build\n");
