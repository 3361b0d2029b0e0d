import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gatewayKeys, newPassword } from "../launcher/house-folder.ts";

/** Makes the secrets a compose installation starts with, once: keys and passwords, in files git does not see. */
const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "deploy", "secrets");
mkdirSync(folder, { recursive: true, mode: 0o700 });
const { privateFile } = gatewayKeys({ path: folder, file: (...parts) => join(folder, parts.at(-1) ?? "") });
// Compose mounts the file as it is and the container's user must read it; on this machine the folder keeps others out.
chmodSync(privateFile, 0o644);
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
