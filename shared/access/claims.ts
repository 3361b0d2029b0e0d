/** What a token must say to be good here, now. */
export interface ClaimRules {
  readonly issuer: string;
  readonly audience: string;
  /** How long after its end it is still taken, for clocks that differ. */
  readonly graceSeconds: number;
  /** Longest it may have been made for; any time unless given. */
  readonly longestSeconds?: number;
}

/** How far ahead of ours the clock of whoever made a token may be. */
const SKEW_SECONDS = 5;

/**
 * The one check of a token's claims (RFC 7519 section 4.1): issuer, audience, end, making, and not before. The signature is
 * somebody else's to check.
 *
 * @param now seconds since 1970
 * @returns when the token ends, likewise; null when it is not this issuer's for this audience and this moment
 */
export function endOf(
  claims: Readonly<Record<string, unknown>>,
  { issuer, audience, graceSeconds, longestSeconds = Number.POSITIVE_INFINITY }: ClaimRules,
  now: number,
): number | null {
  const { iss, aud, exp, iat, nbf = 0 } = claims;
  const isForUs = Array.isArray(aud) ? aud.includes(audience) : aud === audience;
  if (iss !== issuer || !isForUs || !isDate(exp) || !isDate(iat) || !isDate(nbf)) return null;
  const hasBegun = Math.max(iat, nbf) <= now + SKEW_SECONDS;
  const hasEnded = exp <= now - graceSeconds;
  return hasBegun && !hasEnded && exp - iat <= longestSeconds ? exp : null;
}

/** A number that JSON can make too large to be one is no date. */
const isDate = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
