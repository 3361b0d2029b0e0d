import { KeyObject } from "node:crypto";
import { createRemoteJWKSet, errors, type JWSHeaderParameters } from "jose";
import { LRUCache } from "lru-cache";
import { type Actor, actorFromClaims } from "../../shared/kernel/actor.ts";
import { endOf } from "../../shared/access/claims.ts";
import { bearerToken, isSignedBy, readJws, type SigningAlgorithm } from "../../shared/crypto/jws.ts";
import { HubError } from "../../shared/kernel/hub-error.ts";
import type { Clock } from "../../shared/kernel/clock.ts";

export interface TokenRules {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  readonly algorithms: readonly SigningAlgorithm[];
  /** How far the provider's clock and ours may differ, either way. */
  readonly skewSeconds: number;
}

/** Reads an `Authorization` header. @throws HubError UNAUTHENTICATED or IDENTITY_UNAVAILABLE */
export type VerifyBearer = (authorization: string | undefined) => Promise<Actor>;

/** How long a good verdict on a token, never past its expiry, and the choice of a key are used again, seconds. */
const REMEMBERED_SECONDS = 30;
const MAX_TOKEN_LENGTH = 8192;
const MAX_KEYS = 20;

/**
 * Verifies access tokens (RFC 9068) against the identity provider's keys: signature, algorithm from the list, issuer,
 * audience, expiry. Keys once fetched are kept while the provider is away; an unknown key is looked for, and without an
 * answer nobody is let in. Headers that point at keys (`jku`, `x5u`, `jwk`) are not followed.
 * Fetching and choosing keys is jose's, checking the signature is not (`shared/crypto/jws.ts` says why).
 */
export function bearerVerifier(rules: TokenRules, clock: Clock): VerifyBearer {
  const { issuer, audience, skewSeconds } = rules;
  const claimRules = { issuer, audience, aheadSeconds: skewSeconds, graceSeconds: skewSeconds };
  const keys = createRemoteJWKSet(new URL(rules.jwksUrl), { cacheMaxAge: 86_400_000, timeoutDuration: 2000 });
  const chosen = new LRUCache<string, { key: KeyObject; until: number }>({ max: MAX_KEYS });
  const verdicts = new LRUCache<string, { actor: Actor; until: number }>({ max: 5000 });

  const keyFor = async (algorithm: SigningAlgorithm, kid: unknown, now: number): Promise<KeyObject> => {
    const name = typeof kid === "string" ? `${algorithm} ${kid}` : algorithm;
    const last = chosen.get(name);
    if (last && last.until > now) return last.key;
    const header: JWSHeaderParameters = { alg: algorithm, ...(typeof kid === "string" && { kid }) };
    const found = await keys(header).catch((thrown: unknown) => {
      // Everything else is the provider's: away, slow, or a proxy that answers for it with no set of keys.
      const isTokens =
        thrown instanceof errors.JWKSNoMatchingKey || thrown instanceof errors.JWKSMultipleMatchingKeys;
      throw new HubError(isTokens ? "UNAUTHENTICATED" : "IDENTITY_UNAVAILABLE", { cause: thrown });
    });
    const key = KeyObject.from(found);
    chosen.set(name, { key, until: now + REMEMBERED_SECONDS });
    return key;
  };

  return async (authorization) => {
    const token = bearerToken(authorization, MAX_TOKEN_LENGTH);
    if (token === null) throw new HubError("UNAUTHENTICATED");
    const now = clock.now().getTime() / 1000;
    const known = verdicts.get(token);
    if (known && known.until > now) return known.actor;
    const jws = readJws(token);
    const algorithm = rules.algorithms.find((one) => one === jws?.header["alg"]);
    if (!jws || !algorithm) throw new HubError("UNAUTHENTICATED");
    const expires = endOf(jws.claims, claimRules, now);
    const actor = actorFromClaims(jws.claims);
    if (expires === null || !actor) throw new HubError("UNAUTHENTICATED");
    if (!isSignedBy(jws, algorithm, await keyFor(algorithm, jws.header["kid"], now)))
      throw new HubError("UNAUTHENTICATED");
    verdicts.set(token, { actor, until: Math.min(expires, now + REMEMBERED_SECONDS) });
    return actor;
  };
}
