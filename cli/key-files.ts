import { generateKeyPairSync, randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import {
  type DepartmentSecrets,
  type DirectoryEntry,
  newSecrets,
  publicKeysOf,
  rotated,
} from "../shared/crypto/department-keys.ts";

/* The folder where an installation keeps its keys: every department's secrets, the directory of them all, the gateway's pair. */

export const secretsFile = (keysFolder: string, department: Department): string =>
  join(keysFolder, `${department}.secrets.json`);
export const directoryFile = (keysFolder: string): string => join(keysFolder, "departments.json");

type Entries = Record<Department, DirectoryEntry>;

/** Makes what keys are missing and writes the directory: every department's public keys, and where it is. */
export function writeDirectory(keysFolder: string, urlOf: (department: Department) => string): void {
  const entries = Object.fromEntries(
    DEPARTMENTS.map((department) => {
      const secrets = keptSecret<DepartmentSecrets>(secretsFile(keysFolder, department), newSecrets);
      return [department, { url: urlOf(department), ...publicKeysOf(secrets) }];
    }),
  );
  writeWhole(directoryFile(keysFolder), entries, 0o644);
}

/** Where the directory last said a department is; empty for one it does not have. */
function knownUrls(keysFolder: string): (department: Department) => string {
  const entries = JSON.parse(readFileSync(directoryFile(keysFolder), "utf8")) as Partial<Entries>;
  return (department) => entries[department]?.url ?? "";
}

/**
 * Gives a department new keys. The secrets come first: what is encrypted to the new public key can be decrypted from the
 * moment the directory shows it, and old receipts and material stay readable.
 */
export function rotateKeys(keysFolder: string, department: Department): void {
  const file = secretsFile(keysFolder, department);
  const secrets = JSON.parse(readFileSync(file, "utf8")) as DepartmentSecrets;
  const next = rotated(secrets);
  const urlOf = knownUrls(keysFolder);
  const entries = JSON.parse(readFileSync(directoryFile(keysFolder), "utf8")) as Entries;
  // Others learn the new signing key before anything is signed with it.
  const shown = publicKeysOf(next);
  const before = entries[department];
  writeWhole(
    directoryFile(keysFolder),
    { ...entries, [department]: { ...before, signing: shown.signing } },
    0o644,
  );
  writeWhole(file, next, 0o600);
  writeDirectory(keysFolder, urlOf);
}

/** A reader sees the old file or the new one, never half of one. */
function writeWhole(file: string, content: object, mode: number): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode });
  renameSync(`${file}.new`, file);
}

/** The gateway's Ed25519 key pair as files: the private one for the gateway, the public JWK set for the departments. */
export function gatewayKeys(keysFolder: string): { privateFile: string; publicFile: string } {
  const privateFile = join(keysFolder, "gateway.private.json");
  const publicFile = join(keysFolder, "gateway.public.json");
  if (!existsSync(privateFile) || !existsSync(publicFile)) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const kid = randomBytes(6).toString("hex");
    writeFileSync(privateFile, JSON.stringify({ ...privateKey.export({ format: "jwk" }), kid }), {
      mode: 0o600,
    });
    writeFileSync(publicFile, JSON.stringify({ keys: [{ ...publicKey.export({ format: "jwk" }), kid }] }));
  }
  return { privateFile, publicFile };
}

/** The file with the token for `/metrics`, made at first need; a line of text, as Prometheus reads it. */
export function metricsTokenFile(keysFolder: string): string {
  const file = join(keysFolder, "metrics.token");
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o600 });
  return file;
}

/** Reads a JSON secret, made at first need and kept with mode 0600. */
export function keptSecret<Secret>(file: string, make: () => Secret): Secret {
  try {
    accessSync(file, constants.R_OK);
    return JSON.parse(readFileSync(file, "utf8")) as Secret;
  } catch {
    const secret = make();
    writeFileSync(file, JSON.stringify(secret), { mode: 0o600 });
    return secret;
  }
}

export const newPassword = (): string => randomBytes(24).toString("base64url");
