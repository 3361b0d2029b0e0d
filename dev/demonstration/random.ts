import { createHash } from "node:crypto";

/** Chance that repeats itself: the same seed and key always give the same sequence (mulberry32). */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the words, each as likely as its weight. */
  pick<Word>(weighted: readonly (readonly [Word, number])[]): Word;
  /** True with the given probability. */
  happens(probability: number): boolean;
}

export function chance(seed: number, key: string): Chance {
  let state = createHash("sha256").update(`${seed} ${key}`).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    happens: (probability) => next() < probability,
    pick: (weighted) => {
      const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [word, weight] of weighted) {
        left -= weight;
        if (left < 0) return word;
      }
      throw new Error("nothing to pick from");
    },
  };
}

/** Words that are all equally likely. */
export const even = <Word>(words: readonly Word[]): readonly (readonly [Word, number])[] =>
  words.map((word) => [word, 1]);

/** An id that is always the same for the same name (RFC 9562, version 8: a hash cut to size). */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
