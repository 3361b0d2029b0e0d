import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
} from "node:crypto";
import { compactDecrypt, CompactEncrypt, CompactSign, compactVerify } from "jose";
import { type Department, DEPARTMENTS } from "../kernel/department.ts";
import type { DepartmentSecrets } from "./department-keys.ts";
import type { Directory } from "./directory.ts";

/** What is signed: its kind (`typ` of the header) and what it says. */
export type SignedKind =
  "transfer" | "receipt" | "seal" | "ticket" | "delivery" | "reference" | "plan-certificate" | "vote-gate";

/** A JWE's header is four short words; a longer one is not taken apart. */
const LONGEST_HEADER = 1024;

/**
 * A department's keys and what they are for: to sign, to encrypt to another, to encrypt at rest. JWS (RFC 7515) with EdDSA,
 * JWE (RFC 7516) with ECDH-ES+A256KW and A256GCM, AES-256-GCM at rest. Everything that leaves names its suite in its own
 * header.
 */
export class KeyRing {
  constructor(
    readonly department: Department,
    private readonly readSecrets: () => DepartmentSecrets,
    private readonly directory: Directory,
  ) {}

  /** @returns a compact JWS by this department's newest key */
  async sign(kind: SignedKind, content: object): Promise<string> {
    const key = first(this.readSecrets().signing);
    return new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: "EdDSA", typ: `hub-${kind}`, kid: key.kid, iss: this.department })
      .sign(createPrivateKey({ key, format: "jwk" }));
  }

  /**
   * What another department signed; null when it did not (wrong kind, unknown key, changed bytes), undefined when it signed what
   * says nothing: no JSON, or `null`.
   */
  async verify<Content>(
    kind: SignedKind,
    jws: string,
    from: Department,
  ): Promise<Content | null | undefined> {
    return contentOf<Content>(this.directory, kind, jws, from);
  }

  /** @returns a compact JWE that only `to` can decrypt */
  async encryptFor(to: Department, content: Uint8Array): Promise<string> {
    const key = this.directory.of(to)?.encryption[0];
    if (!key) throw new Error(`no encryption key of ${to} in the directory`);
    return new CompactEncrypt(content)
      .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", kid: key.kid })
      .encrypt(createPublicKey({ key, format: "jwk" }));
  }

  /** What another encrypted to this department, or null when it was not for it or was changed. */
  async decrypt(jwe: string): Promise<Uint8Array | null> {
    const header = jwe.indexOf(".");
    if (header === -1 || header > LONGEST_HEADER) return null;
    try {
      const { plaintext } = await compactDecrypt(
        jwe,
        (header) => {
          const key = this.readSecrets().encryption.find((one) => one.kid === header.kid);
          if (!key) throw new Error("no such key");
          return createPrivateKey({ key, format: "jwk" });
        },
        {
          keyManagementAlgorithms: ["ECDH-ES+A256KW"],
          contentEncryptionAlgorithms: ["A256GCM"],
          // Nothing here is compressed: what would unpack to more than it is, is not for us.
          maxDecompressedLength: 0,
        },
      );
      return plaintext;
    } catch {
      return null;
    }
  }

  /** Bytes as they are kept at rest: nonce, tag, ciphertext; and the name of the key. */
  encryptAtRest(content: Uint8Array): { encrypted: Buffer; keyId: string } {
    const { kid, k } = first(this.readSecrets().storage);
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", Buffer.from(k, "base64url"), nonce);
    const body = Buffer.concat([cipher.update(content), cipher.final()]);
    return { encrypted: Buffer.concat([nonce, cipher.getAuthTag(), body]), keyId: kid };
  }

  /** @throws Error when the bytes are not what was kept, or the key is gone */
  decryptAtRest(encrypted: Buffer, keyId: string): Buffer {
    const key = this.readSecrets().storage.find((one) => one.kid === keyId);
    if (!key) throw new Error("the storage key is gone");
    const plain = createDecipheriv("aes-256-gcm", Buffer.from(key.k, "base64url"), encrypted.subarray(0, 12));
    plain.setAuthTag(encrypted.subarray(12, 28));
    return Buffer.concat([plain.update(encrypted.subarray(28)), plain.final()]);
  }

  /** The same person's mark in every recusal; who it is cannot be read from it. */
  recusalToken(subject: string): string {
    return this.keyedHash(subject);
  }

  /** HMAC-SHA-256 by the key of marks, which rotation leaves as it is; 64 hexadecimal digits. */
  keyedHash(text: string): string {
    return createHmac("sha256", Buffer.from(this.readSecrets().recusal, "base64url"))
      .update(text)
      .digest("hex");
  }
}

/** What a department signed, by its keys in the directory; null when it did not. Needs no keys of one's own. */
export async function verifySigned<Content>(
  directory: Directory,
  kind: SignedKind,
  jws: string,
  from: Department,
): Promise<Content | null> {
  return (await contentOf<Content>(directory, kind, jws, from)) ?? null;
}

async function contentOf<Content>(
  directory: Directory,
  kind: SignedKind,
  jws: string,
  from: Department,
): Promise<Content | null | undefined> {
  let signed: Uint8Array;
  try {
    const { payload, protectedHeader } = await compactVerify(
      jws,
      (header) => {
        const key = directory.of(from)?.signing.find((one) => one.kid === header.kid);
        if (!key) throw new Error("no such key");
        return createPublicKey({ key, format: "jwk" });
      },
      { algorithms: ["EdDSA"] },
    );
    if (protectedHeader.typ !== `hub-${kind}` || protectedHeader["iss"] !== from) return null;
    signed = payload;
  } catch {
    return null;
  }
  try {
    return (JSON.parse(Buffer.from(signed).toString("utf8")) as Content | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Who claims to have signed, to know whose key to check it with. */
export function issuerOf(jws: string): Department | null {
  try {
    const header = JSON.parse(Buffer.from(jws.split(".")[0] ?? "", "base64url").toString("utf8")) as {
      iss?: unknown;
    };
    return DEPARTMENTS.find((one) => one === header.iss) ?? null;
  } catch {
    return null;
  }
}

export const sha256 = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

function first<Key>(keys: readonly Key[]): Key {
  const [key] = keys;
  if (!key) throw new Error("a department's key file holds no key");
  return key;
}
