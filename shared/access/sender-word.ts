import { endOf, secondsAhead } from "./claims.ts";
import { bearerToken } from "../crypto/jws.ts";
import { issuerOf, type KeyRing, sha256 } from "../crypto/key-ring.ts";
import type { Clock } from "../kernel/clock.ts";
import { type Department, urnOf } from "../kernel/department.ts";

/** Who sends a body, and which: known before a byte of it is read. */
export interface Sender {
  readonly from: Department;
  readonly sha256: string;
}

const LIFETIME_SECONDS = 60;
const LONGEST = 2048;

/**
 * A department's signed word that it sends these very bytes to that department now: a compact JWS over JWT claims, good for a
 * minute, in the `Authorization` header. What a message says is signed and encrypted inside it; this is for the receiver to know
 * whose body it is before it makes anything of it.
 */
export function signSender(keyRing: KeyRing, clock: Clock, to: Department, body: string): Promise<string> {
  const iat = Math.floor(clock.now().getTime() / 1000);
  const claims = { iss: urnOf(keyRing.department), aud: urnOf(to), iat, exp: iat + LIFETIME_SECONDS };
  return keyRing.sign("delivery", { ...claims, sha256: sha256(body) });
}

/** Reads such a word from an `Authorization` header. @returns who sends what, or why it is nobody */
export async function readSender(
  keyRing: KeyRing,
  clock: Clock,
  authorization: string | undefined,
  skewSeconds: number,
): Promise<Sender | "UNAUTHENTICATED" | "CLOCKS_DIFFER"> {
  const token = bearerToken(authorization, LONGEST);
  const from = token === null ? null : issuerOf(token);
  if (token === null || from === null) return "UNAUTHENTICATED";
  const claims = await keyRing.verify<Readonly<Record<string, unknown>>>("delivery", token, from);
  const rules = {
    issuer: urnOf(from),
    audience: urnOf(keyRing.department),
    aheadSeconds: skewSeconds,
    graceSeconds: skewSeconds,
    longestSeconds: LIFETIME_SECONDS,
  };
  const now = clock.now().getTime() / 1000;
  const hash = claims?.["sha256"];
  if (!claims || typeof hash !== "string" || secondsAhead(claims, rules, now) === null)
    return "UNAUTHENTICATED";
  return endOf(claims, rules, now) === null ? "CLOCKS_DIFFER" : { from, sha256: hash };
}
