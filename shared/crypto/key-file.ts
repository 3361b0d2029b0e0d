import { createPrivateKey, createPublicKey, type JsonWebKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DepartmentSecrets, DirectoryEntry, NamedKey } from "./department-keys.ts";

/* Files of keys, read whole or not at all: whoever starts with half of them serves what nobody can read later. */

/**
 * The content of a file of keys.
 * @param isWhole whether what belongs there is there; may throw when it is not
 * @throws Error with one sentence that names the file, when it is gone, cannot be read, or is not whole
 */
export function readKeyFile<Content>(file: string, isWhole: (content: Content) => boolean): Content {
  try {
    const content = JSON.parse(readFileSync(file, "utf8")) as Content;
    if (isWhole(content)) return content;
  } catch {
    // Why is not told: what stands in such a file belongs in no log.
  }
  throw new Error(
    `${file} is missing, damaged or cannot be read: put it back from the backup. It is not made anew, for with new keys nothing kept before could be read.`,
  );
}

/** Whether it is a private key of this type whose two halves belong together. @throws Error when it is no key */
export function isKeyOf(type: "ed25519" | "x25519" | "rsa", key: JsonWebKey): boolean {
  const secret = createPrivateKey({ key, format: "jwk" });
  const shown = createPublicKey(secret).export({ format: "jwk" });
  return secret.asymmetricKeyType === type && shown.x === key.x && shown.n === key.n;
}

export const isText = (value: unknown): boolean => typeof value === "string" && value.length > 0;

const isBytes32 = (value: unknown): boolean =>
  typeof value === "string" && Buffer.from(value, "base64url").length === 32;

/** Whether a department's file has all its keys, each of its type. @throws Error when a member is missing */
export const areSecretsWhole = ({ signing, encryption, storage, recusal }: DepartmentSecrets): boolean =>
  Math.min(signing.length, encryption.length, storage.length) > 0 &&
  signing.every((key) => isKeyOf("ed25519", key) && isText(key.kid)) &&
  encryption.every((key) => isKeyOf("x25519", key) && isText(key.kid)) &&
  storage.every(({ kid, k }) => isText(kid) && isBytes32(k)) &&
  isBytes32(recusal);

const isPublicOf = (type: "ed25519" | "x25519", key: NamedKey): boolean =>
  createPublicKey({ key, format: "jwk" }).asymmetricKeyType === type && isText(key.kid);

/** Whether every department of a directory has an address and its public keys. @throws Error when a member is missing */
export const isDirectoryWhole = (entries: Readonly<Record<string, DirectoryEntry>>): boolean =>
  Object.values(entries).every(
    ({ url, signing, encryption }) =>
      typeof url === "string" &&
      Math.min(signing.length, encryption.length) > 0 &&
      signing.every((key) => isPublicOf("ed25519", key)) &&
      encryption.every((key) => isPublicOf("x25519", key)),
  );

/** Whether a gateway's public set holds its keys. @throws Error when a member is missing */
export const isKeySetWhole = ({ keys }: { readonly keys: readonly NamedKey[] }): boolean =>
  keys.length > 0 && keys.every((key) => isPublicOf("ed25519", key));
