/** A service that ends is started again, unless it ended so often within so long. */
export const MOST_ENDS = 5;
const WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 500;

export type WhatNext =
  | { readonly kind: "START_AGAIN"; readonly pauseMs: number; readonly isFirst: boolean }
  | { readonly kind: "GIVE_UP" };

/**
 * What to do about a service that has ended now: start it again after half a second, then one, two, four; give up on it the fifth
 * time within a minute.
 * @param ends when it ended, this time included, milliseconds
 */
export function whatNext(ends: readonly number[], now: number): WhatNext {
  const recent = ends.filter((at) => now - at < WITHIN_MS).length;
  if (recent >= MOST_ENDS) return { kind: "GIVE_UP" };
  return { kind: "START_AGAIN", pauseMs: FIRST_PAUSE_MS * 2 ** (recent - 1), isFirst: recent === 1 };
}
