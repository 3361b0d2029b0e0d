/** What a token must say to be good here, now. */
export interface ClaimRules {
  readonly issuer: string;
  readonly audience: string;
  /** How far ahead of ours the clock of whoever made it may be. */
  readonly aheadSeconds: number;
  /** How long after its end it is still taken, for clocks that differ. */
  readonly graceSeconds: number;
  /** Longest it may have been made for; any time unless given. */
  readonly longestSeconds?: number;
}

/** How far two clocks of the hub may differ unless the operator says otherwise (`CLOCK_SKEW_SECONDS`). */
export const USUAL_SKEW_SECONDS = 5;
/** The setting's name and bounds: more than five minutes is no clock. */
export const SKEW_SETTING = "CLOCK_SKEW_SECONDS";
export const SKEW_RULE = { min: 0, max: 300, fallback: USUAL_SKEW_SECONDS } as const;

/**
 * The one check of a token's claims (RFC 7519 section 4.1): issuer, audience, end, making, and not before. The signature is
 * somebody else's to check.
 *
 * @param now seconds since 1970
 * @returns when the token ends, likewise; null when it is not this issuer's for this audience and this moment
 */
export function endOf(
  claims: Readonly<Record<string, unknown>>,
  rules: ClaimRules,
  now: number,
): number | null {
  const { issuer, audience, longestSeconds = Number.POSITIVE_INFINITY } = rules;
  const { iss, aud, exp, iat, nbf = 0 } = claims;
  const isForUs = Array.isArray(aud) ? aud.includes(audience) : aud === audience;
  if (iss !== issuer || !isForUs || !isDate(exp) || !isDate(iat) || !isDate(nbf)) return null;
  return isNow({ exp, iat, nbf }, rules, now) && exp - iat <= longestSeconds ? exp : null;
}

/**
 * Whether nothing but the time speaks against a token: it would be good at the moment it says it was made.
 * @param now seconds since 1970
 * @returns how far the clock of whoever made it is ahead of ours, seconds, behind when negative; null when something else is wrong
 */
export function secondsAhead(
  claims: Readonly<Record<string, unknown>>,
  rules: ClaimRules,
  now: number,
): number | null {
  const { iat } = claims;
  return isDate(iat) && endOf(claims, rules, iat) !== null ? iat - now : null;
}

function isNow(
  { exp, iat, nbf }: Readonly<Record<"exp" | "iat" | "nbf", number>>,
  { aheadSeconds, graceSeconds }: ClaimRules,
  now: number,
): boolean {
  return Math.max(iat, nbf) <= now + aheadSeconds && exp > now - graceSeconds;
}

/** A number that JSON can make too large to be one is no date. */
const isDate = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
