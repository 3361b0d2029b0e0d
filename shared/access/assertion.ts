import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { LRUCache } from "lru-cache";
import { HubError } from "../kernel/hub-error.ts";
import type { Clock } from "../kernel/clock.ts";
import { urnOf } from "../kernel/department.ts";
import { type Actor, actorFromClaims, claimsOfActor } from "../kernel/actor.ts";
import { type ClaimRules, endOf, secondsAhead } from "./claims.ts";
import { bearerToken, isSignedBy, readJws, signJws } from "../crypto/jws.ts";

/**
 * The gateway's own signed word about who is asking: a compact JWS (RFC 7515) over JWT claims (RFC 7519), EdDSA with
 * Ed25519 (RFC 8037), good for one department and one minute. The rules of RFC 8725 are kept: one algorithm, explicit type,
 * audience, issuer and expiry always checked.
 */
const LIFETIME_SECONDS = 60;
const REUSE_SECONDS = 30;
const LONGEST = 4096;
const TYPE = "hub-assertion+jwt";
const ISSUER = "urn:village-election-hub:gateway";

/** Says who is asking, to one department after the other. */
export type SignAssertion = (actor: Actor) => (department: string) => string;

/** Makes the gateway's signer. The same person's word to the same department is used again for half its life. */
export function assertionSigner(privateJwk: JsonWebKey & { kid?: string }, clock: Clock): SignAssertion {
  const key = createPrivateKey({ key: privateJwk, format: "jwk" });
  const header = { alg: "EdDSA", typ: TYPE, kid: privateJwk.kid };
  const people = new LRUCache<string, Person>({ max: 1000 });
  const personOf = (actor: Actor): Person => {
    const claims = claimsOfActor(actor);
    const identity = JSON.stringify(claims);
    const known = people.get(identity);
    if (known) return known;
    const added = { claims, made: new Map() };
    people.set(identity, added);
    return added;
  };
  const wordFor = ({ claims, made }: Person, department: string): string => {
    const now = Math.floor(clock.now().getTime() / 1000);
    const last = made.get(department);
    if (last && last.until > now) return last.token;
    const times = { iat: now, exp: now + LIFETIME_SECONDS };
    const token = signJws(header, { ...claims, iss: ISSUER, aud: urnOf(department), ...times }, key);
    made.set(department, { token, until: now + REUSE_SECONDS });
    return token;
  };
  return (actor) => {
    const person = personOf(actor);
    return (department) => wordFor(person, department);
  };
}

/** Somebody who asks, and the words for them that are still good. */
interface Person {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly made: Map<string, { readonly token: string; readonly until: number }>;
}

/** Reads the gateway's word. @throws HubError UNAUTHENTICATED for anything but a valid one for this department. */
export type VerifyAssertion = (authorization: string | undefined) => Actor;

/** What a department's 401 says of it in `extensions.reason`. */
export const CLOCKS_DIFFER = "CLOCKS_DIFFER";

/** The gateway's own word for this department, and refused for its time alone: their clocks differ too much. */
export class ClocksDiffer extends HubError {
  constructor(readonly secondsAhead: number) {
    super("UNAUTHENTICATED");
  }
}

export interface ClockRules {
  /** How far the gateway's clock and ours may differ, either way. */
  readonly skewSeconds: number;
  /** Told with each new word how far the gateway's clock is ahead; a word used again is up to half a minute old. */
  readonly seen: (secondsAhead: number) => void;
}

/** Makes a department's verifier from the gateway's public keys (a JWK set, RFC 7517; more than one while keys rotate). */
export function assertionVerifier(
  jwks: { keys: readonly (JsonWebKey & { kid?: string })[] },
  department: string,
  clock: Clock,
  { skewSeconds, seen }: ClockRules,
): VerifyAssertion {
  const keys = new Map(jwks.keys.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: "jwk" })]));
  const rules: ClaimRules = {
    issuer: ISSUER,
    audience: urnOf(department),
    longestSeconds: LIFETIME_SECONDS,
    aheadSeconds: skewSeconds,
    // A word is sent with half its life before it at least: a clock that is behind by less needs no grace.
    graceSeconds: Math.max(0, skewSeconds - (LIFETIME_SECONDS - REUSE_SECONDS)),
  };
  const verified = new LRUCache<string, { actor: Actor; expires: number }>({ max: 2000 });
  return (authorization) => {
    const now = clock.now().getTime() / 1000;
    const token = bearerToken(authorization, LONGEST);
    if (token === null) throw new HubError("UNAUTHENTICATED");
    const known = verified.get(token);
    if (known && known.expires > now) return known.actor;
    const read = readAssertion(token, keys, rules, now);
    if (!read) throw new HubError("UNAUTHENTICATED");
    const { actor, expires, ahead } = read;
    seen(ahead);
    if (expires === null) throw new ClocksDiffer(ahead);
    verified.set(token, { actor, expires });
    return actor;
  };
}

function readAssertion(
  token: string,
  keys: ReadonlyMap<string | undefined, KeyObject>,
  rules: ClaimRules,
  now: number,
): { actor: Actor; expires: number | null; ahead: number } | null {
  const jws = readJws(token);
  const key = keys.get(jws?.header["kid"] as string | undefined);
  if (!jws || !key || jws.header["typ"] !== TYPE || !isSignedBy(jws, "EdDSA", key)) return null;
  const ahead = secondsAhead(jws.claims, rules, now);
  const actor = actorFromClaims(jws.claims);
  return actor && ahead !== null ? { actor, ahead, expires: endOf(jws.claims, rules, now) } : null;
}
