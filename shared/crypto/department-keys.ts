import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  randomBytes,
} from "node:crypto";

/** A key with the name it is called by in headers. */
export type NamedKey = JsonWebKey & { readonly kid: string };

/**
 * What a department keeps to itself, newest key first in every list. Older signing keys are kept by their public halves in
 * the directory; older encryption and storage keys stay, for what was encrypted with them.
 */
export interface DepartmentSecrets {
  /** Ed25519: receipts, audit seals, transfers. */
  readonly signing: readonly NamedKey[];
  /** X25519: what others encrypt to this department. */
  readonly encryption: readonly NamedKey[];
  /** AES-256-GCM, base64url: material at rest. */
  readonly storage: readonly { readonly kid: string; readonly k: string }[];
  /** HMAC-SHA-256, base64url: who stands aside from what, without a list of names. */
  readonly recusal: string;
}

/** What every department knows of every other: where it is and which keys are its own. */
export interface DirectoryEntry {
  readonly url: string;
  readonly signing: readonly NamedKey[];
  readonly encryption: readonly NamedKey[];
}

const newKid = (): string => randomBytes(6).toString("hex");

export function newSecrets(): DepartmentSecrets {
  return {
    signing: [newSigningKey()],
    encryption: [newEncryptionKey()],
    storage: [newStorageKey()],
    recusal: randomBytes(32).toString("base64url"),
  };
}

/** A department's keys with new ones in front; what was encrypted or signed before stays readable. */
export function rotated(secrets: DepartmentSecrets): DepartmentSecrets {
  return {
    ...secrets,
    signing: [newSigningKey(), ...secrets.signing],
    encryption: [newEncryptionKey(), ...secrets.encryption],
    storage: [newStorageKey(), ...secrets.storage],
  };
}

const newSigningKey = (): NamedKey => ({
  ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }),
  kid: newKid(),
});
const newEncryptionKey = (): NamedKey => ({
  ...generateKeyPairSync("x25519").privateKey.export({ format: "jwk" }),
  kid: newKid(),
});
const newStorageKey = (): { kid: string; k: string } => ({
  kid: newKid(),
  k: randomBytes(32).toString("base64url"),
});

/** The public halves, for the directory. */
export function publicKeysOf(secrets: DepartmentSecrets): Pick<DirectoryEntry, "signing" | "encryption"> {
  const shown = (key: NamedKey): NamedKey => ({
    ...createPublicKey(createPrivateKey({ key, format: "jwk" })).export({ format: "jwk" }),
    kid: key.kid,
  });
  return { signing: secrets.signing.map(shown), encryption: secrets.encryption.map(shown) };
}
