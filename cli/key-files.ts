import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import {
  type DirectoryEntry,
  type NamedKey,
  newSecrets,
  publicKeysOf,
  rotated,
} from "../shared/crypto/department-keys.ts";
import {
  areSecretsWhole,
  isDirectoryWhole,
  isKeyOf,
  isKeySetWhole,
  isText,
  readKeyFile,
} from "../shared/crypto/key-file.ts";
import { readOrMake, writeWhole } from "./kept-file.ts";

/* The folder where an installation keeps its keys: every department's secrets, the directory of them all, the gateway's pair. */

export const secretsFile = (keysFolder: string, department: Department): string =>
  join(keysFolder, `${department}.secrets.json`);
export const directoryFile = (keysFolder: string): string => join(keysFolder, "departments.json");

type Entries = Record<Department, DirectoryEntry>;

/**
 * Makes keys for departments that never had any and writes the directory: every department's public keys, and where it is.
 * @throws Error with a sentence when a file is damaged, or the secrets of a department that had some are gone
 */
export function writeDirectory(keysFolder: string, urlOf: (department: Department) => string): void {
  // Without a directory, departments had keys when one of them has: they are made together.
  const known = existsSync(directoryFile(keysFolder)) ? readDirectory(keysFolder) : null;
  const anyHas = DEPARTMENTS.some((one) => existsSync(secretsFile(keysFolder, one)));
  const entries = Object.fromEntries(
    DEPARTMENTS.map((department) => {
      const had = known ? known[department] !== undefined : anyHas;
      const secrets = readOrMake(secretsFile(keysFolder, department), areSecretsWhole, newSecrets, had);
      return [department, { url: urlOf(department), ...publicKeysOf(secrets) }];
    }),
  );
  writeWhole(directoryFile(keysFolder), entries, 0o644);
}

const readDirectory = (keysFolder: string): Partial<Entries> =>
  readKeyFile<Entries>(directoryFile(keysFolder), isDirectoryWhole);

/**
 * Gives a department new keys. The secrets come first: what is encrypted to the new public key can be decrypted from the
 * moment the directory shows it, and old receipts and material stay readable.
 */
export function rotateKeys(keysFolder: string, department: Department): void {
  const file = secretsFile(keysFolder, department);
  const next = rotated(readKeyFile(file, areSecretsWhole));
  const entries = readDirectory(keysFolder);
  // Where the directory last said a department is; empty for one it does not have.
  const urlOf = (one: Department): string => entries[one]?.url ?? "";
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

/**
 * The gateway's Ed25519 key pair as files: the private one for the gateway, the public JWK set for the departments.
 * @throws Error with a sentence when a file is damaged, or one is gone from where they were
 */
export function gatewayKeys(keysFolder: string): { privateFile: string; publicFile: string } {
  const privateFile = join(keysFolder, "gateway.private.json");
  const publicFile = join(keysFolder, "gateway.public.json");
  const wereThere = existsSync(publicFile) || existsSync(directoryFile(keysFolder));
  const isWhole = (one: NamedKey): boolean => isKeyOf("ed25519", one) && isText(one.kid);
  const key = readOrMake<NamedKey>(privateFile, isWhole, newGatewayKey, wereThere);
  const shown = createPublicKey(createPrivateKey({ key, format: "jwk" })).export({ format: "jwk" });
  const set = { keys: [{ ...shown, kid: key.kid }] };
  if (!existsSync(publicFile)) writeWhole(publicFile, set, 0o644);
  readKeyFile<typeof set>(
    publicFile,
    (all) => isKeySetWhole(all) && all.keys.some(({ kid, x }) => kid === key.kid && x === shown.x),
  );
  return { privateFile, publicFile };
}

/**
 * The file with the token for `/metrics`, made where there is none; a line of text, as Prometheus reads it. It opens nothing
 * that is kept: a new one does no harm where the old one is gone.
 */
export function metricsTokenFile(keysFolder: string): string {
  const file = join(keysFolder, "metrics.token");
  if (!existsSync(file)) writeFileSync(file, newPassword(), { mode: 0o600 });
  return file;
}

const newGatewayKey = (): NamedKey => ({
  ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }),
  kid: randomBytes(6).toString("hex"),
});

export const newPassword = (): string => randomBytes(24).toString("base64url");
