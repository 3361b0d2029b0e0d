/** How long what was not taken may rest before it is tried again: a receiver that is back is served within this. */
export const LONGEST_REST_MS = 10_000;
const FIRST_REST_MS = 250;

/**
 * How long to rest after a number of attempts: twice as long each time up to ten seconds, for ever. Between half of it and
 * all of it, by chance, so that what failed together does not come back together.
 * @param chance from 0 to 1
 */
export function restMs(attempts: number, chance: number): number {
  const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(attempts - 1, 16));
  return Math.round(rest * (0.5 + chance / 2));
}
