import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directoryFile, gatewayKeys, secretsFile, writeDirectory } from "../../cli/key-files.ts";
import { DEPARTMENTS, settingOf } from "../../shared/kernel/department.ts";

/** A department or a gateway that is started by itself says which of its key files it cannot read, and does not begin. */
const folder = mkdtempSync(join(tmpdir(), "keys-"));
const { privateFile, publicFile } = gatewayKeys(folder);
writeDirectory(folder, () => "http://127.0.0.1:9/");
afterAll(() => rmSync(folder, { recursive: true }));

const NOBODY = "http://127.0.0.1:9/graphql";
const started = (entry: string, env: Record<string, string>): [number | null, string] => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "..", "..", "dist", entry)], { env, encoding: "utf8", timeout: 60_000 }); // prettier-ignore
  return [status, stderr + stdout];
};
const department = (): [number | null, string] =>
  started("subgraphs/petitions/main.js", {
    PETITIONS_DATABASE_URL: "postgres://nobody@127.0.0.1:9/none",
    PETITIONS_PORT: "0",
    PETITIONS_SECRETS_FILE: secretsFile(folder, "petitions"),
    DEPARTMENTS_FILE: directoryFile(folder),
    GATEWAY_PUBLIC_KEYS_FILE: publicFile,
  });
const gateway = (): [number | null, string] =>
  started("gateway/main.js", {
    ...Object.fromEntries(DEPARTMENTS.map((name) => [settingOf(name, "URL"), NOBODY])),
    TOKEN_ISSUER: NOBODY,
    TOKEN_JWKS_URL: NOBODY,
    GATEWAY_PRIVATE_KEY_FILE: privateFile,
    SUPERGRAPH_FOLDER: join(folder, "none"),
    REGISTERED_SCHEMAS: join(folder, "none"),
  });

test.each([
  ["a department, its own keys", department, secretsFile(folder, "petitions")],
  ["a department, the directory", department, directoryFile(folder)],
  ["a department, the gateway's public keys", department, publicFile],
  ["a gateway, its own key", gateway, privateFile],
] as const)("%s", (_what, start, file) => {
  const whole = readFileSync(file, "utf8");
  for (const damage of [() => writeFileSync(file, whole.slice(0, -20)), () => rmSync(file)]) {
    damage();
    const [status, said] = start();
    expect(said).toContain(`${file} is missing, damaged or cannot be read: put it back from the backup.`);
    expect(said).not.toMatch(/SyntaxError|ENOENT|JSON/);
    expect(status).toBe(1);
  }
  writeFileSync(file, whole);
});
