import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { type Actor, actorFromClaims } from "../../shared/auth/actor.ts";
import { OfficeError } from "../../shared/errors/office-error.ts";
import type { Clock } from "../../shared/kernel/clock.ts";

export interface TokenRules {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** Asymmetric algorithms only; `none` and HMAC are never among them. */
  readonly algorithms: readonly string[];
}

/** Reads an `Authorization` header. @throws OfficeError UNAUTHENTICATED or IDENTITY_UNAVAILABLE */
export type VerifyBearer = (authorization: string | undefined) => Promise<Actor>;

/** How long one good verdict on a token is used again, seconds; never past its expiry. */
const REMEMBERED_SECONDS = 30;
const CLOCK_TOLERANCE_SECONDS = 5;

/**
 * Verifies access tokens (RFC 9068) against the identity provider's keys: signature, algorithm from the list, issuer,
 * audience, expiry. Keys once fetched are kept while the provider is away; an unknown key is looked for, and without an
 * answer nobody is let in. Headers that point at keys (`jku`, `x5u`, `jwk`) are not followed.
 */
export function bearerVerifier(rules: TokenRules, clock: Clock): VerifyBearer {
  const keys = createRemoteJWKSet(new URL(rules.jwksUrl), { cacheMaxAge: 86_400_000, timeoutDuration: 2000 });
  const verdicts = new LRUCache<string, { actor: Actor; until: number }>({ max: 5000 });
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? "")?.[1];
    if (!token || token.length > 8192) throw new OfficeError("UNAUTHENTICATED");
    const now = clock.now().getTime() / 1000;
    const known = verdicts.get(token);
    if (known && known.until > now) return known.actor;
    const { actor, expires } = await verify(token, keys, rules, clock);
    verdicts.set(token, { actor, until: Math.min(expires, now + REMEMBERED_SECONDS) });
    return actor;
  };
}

async function verify(
  token: string,
  keys: ReturnType<typeof createRemoteJWKSet>,
  rules: TokenRules,
  clock: Clock,
) {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: [...rules.algorithms],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: clock.now(),
      requiredClaims: ["exp", "iat", "sub"],
    });
    const actor = actorFromClaims(payload);
    const issuedInFuture = (payload.iat ?? 0) > clock.now().getTime() / 1000 + CLOCK_TOLERANCE_SECONDS;
    if (!actor || issuedInFuture) throw new OfficeError("UNAUTHENTICATED");
    return { actor, expires: payload.exp ?? 0 };
  } catch (thrown) {
    if (thrown instanceof OfficeError) throw thrown;
    const away = thrown instanceof errors.JWKSTimeout || !(thrown instanceof errors.JOSEError);
    throw new OfficeError(away ? "IDENTITY_UNAVAILABLE" : "UNAUTHENTICATED", { cause: thrown });
  }
}
