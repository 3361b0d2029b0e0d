import {
  createPrivateKey,
  createPublicKey,
  type JsonWebKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { LRUCache } from "lru-cache";
import { OfficeError } from "../errors/office-error.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Department } from "../kernel/department.ts";
import { type Actor, actorFromClaims, claimsOfActor } from "./actor.ts";

/**
 * The gateway's own signed word about who is asking: a compact JWS (RFC 7515) over JWT claims (RFC 7519), EdDSA with
 * Ed25519 (RFC 8037), good for one department and one minute. Made with node:crypto rather than a JOSE library because
 * both ends are ours, the header is constant and this runs for every fetch; the rules of RFC 8725 are kept: one
 * algorithm, explicit type, audience, issuer and expiry always checked.
 */
const LIFETIME_SECONDS = 60;
const REUSE_SECONDS = 30;
const SKEW_SECONDS = 5;
const ISSUER = "urn:village-election-hub:gateway";
const audienceOf = (department: Department): string => `urn:village-election-hub:department:${department}`;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Says who is asking, to one department. */
export type SignAssertion = (actor: Actor, department: Department) => string;

/** Makes the gateway's signer. The same person's word to the same department is used again for half its life. */
export function assertionSigner(privateJwk: JsonWebKey & { kid?: string }, clock: Clock): SignAssertion {
  const key = createPrivateKey({ key: privateJwk, format: "jwk" });
  const header = encode({ alg: "EdDSA", typ: "hub-assertion+jwt", kid: privateJwk.kid });
  const made = new LRUCache<string, { token: string; until: number }>({ max: 5000 });
  /** An actor of one request is asked for seven times. */
  const identityOf = new WeakMap<Actor, string>();
  return (actor, department) => {
    const claims = claimsOfActor(actor);
    const identity = identityOf.get(actor) ?? JSON.stringify(claims);
    identityOf.set(actor, identity);
    const cacheKey = `${department} ${identity}`;
    const now = Math.floor(clock.now().getTime() / 1000);
    const known = made.get(cacheKey);
    if (known && known.until > now) return known.token;
    const payload = encode({
      ...claims,
      iss: ISSUER,
      aud: audienceOf(department),
      iat: now,
      exp: now + LIFETIME_SECONDS,
    });
    const token = `${header}.${payload}.${sign(null, Buffer.from(`${header}.${payload}`), key).toString("base64url")}`;
    made.set(cacheKey, { token, until: now + REUSE_SECONDS });
    return token;
  };
}

/** Reads the gateway's word. @throws OfficeError UNAUTHENTICATED for anything but a valid one for this department. */
export type VerifyAssertion = (authorization: string | undefined) => Actor;

/** Makes a department's verifier from the gateway's public keys (a JWK set, RFC 7517; more than one while keys rotate). */
export function assertionVerifier(
  jwks: { keys: readonly (JsonWebKey & { kid?: string })[] },
  department: Department,
  clock: Clock,
): VerifyAssertion {
  const keys = new Map(jwks.keys.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: "jwk" })]));
  const verified = new LRUCache<string, { actor: Actor; expires: number }>({ max: 2000 });
  return (authorization) => {
    const now = clock.now().getTime() / 1000;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (!token || token.length > 4096) throw new OfficeError("UNAUTHENTICATED");
    const known = verified.get(token);
    if (known && known.expires > now) return known.actor;
    const read = readAssertion(token, keys, audienceOf(department), now);
    if (!read) throw new OfficeError("UNAUTHENTICATED");
    verified.set(token, read);
    return read.actor;
  };
}

function readAssertion(
  token: string,
  keys: ReadonlyMap<string | undefined, KeyObject>,
  audience: string,
  now: number,
): { actor: Actor; expires: number } | null {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const head = parseObject(header);
  const claims = parseObject(payload);
  if (!head || !claims || head["alg"] !== "EdDSA" || head["typ"] !== "hub-assertion+jwt") return null;
  const key = keys.get(head["kid"] as string | undefined);
  if (!key || !verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, "base64url")))
    return null;
  // base64url has more than one spelling of the same bytes; only the canonical one is ours.
  if (Buffer.from(signature, "base64url").toString("base64url") !== signature) return null;
  const { iss, aud, iat, exp } = claims;
  if (iss !== ISSUER || aud !== audience || typeof exp !== "number" || typeof iat !== "number") return null;
  if (exp <= now || iat > now + SKEW_SECONDS || exp - iat > LIFETIME_SECONDS) return null;
  const actor = actorFromClaims(claims);
  return actor && { actor, expires: exp };
}

function parseObject(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
