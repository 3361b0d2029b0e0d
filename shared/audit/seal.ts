import type { Department } from "../kernel/department.ts";
import { sha256 } from "../crypto/key-ring.ts";
import { merkleRoot, NO_LEAVES } from "./merkle.ts";

/** What a seal says, signed by its department. */
export interface SealContent {
  readonly department: Department;
  /** From 1, without gaps. */
  readonly no: number;
  /** All that was there by then is under this seal or one before, unless it is full. */
  readonly at: string;
  readonly entries: number;
  /** Merkle root over the entries' hashes in the order of their ids. */
  readonly root: string;
  /** SHA-256 of the seal before; 64 zeros for the first. */
  readonly previous: string;
  /** What the entries it covers lie between; a seal over nothing has none, nor has one from before migration 1764220100000. */
  readonly range?: SealRange;
}

export interface SealRange {
  readonly firstId: number;
  readonly lastId: number;
  readonly earliest: string;
  readonly latest: string;
}

/** A seal as a department keeps and sends it. */
export interface SignedSeal {
  readonly no: number;
  readonly jws: string;
}

/** An entry that a seal covers: its number and time, as its content has them. */
export interface Leaf {
  readonly id: number;
  readonly at: string;
  readonly hash: string;
}

export const NO_SEAL = "0".repeat(64);

/** A seal covers at most this many entries; one that covers as many may have left some to the next. */
export const FULL_SEAL = 5000;

/** Where nothing happens, a seal over nothing says so this often: nothing can be dated before it later. */
export const SEAL_AT_LEAST_EVERY_MS = 3_600_000;

/**
 * The seal that follows another.
 * @param leaves the entries it covers, in the order of their ids
 * @param at before the entries were read
 */
export const nextSeal = (
  department: Department,
  before: SignedSeal | null,
  leaves: readonly Leaf[],
  at: Date,
): SealContent => ({
  department,
  no: (before?.no ?? 0) + 1,
  at: at.toISOString(),
  entries: leaves.length,
  root: leaves.length > 0 ? merkleRoot(leaves.map(({ hash }) => hash)) : NO_LEAVES,
  previous: before ? sha256(before.jws) : NO_SEAL,
  ...rangeOf(leaves),
});

function rangeOf(leaves: readonly Leaf[]): Pick<SealContent, "range"> {
  const [first] = leaves;
  const last = leaves.at(-1);
  if (!first || !last) return {};
  // Written the same way and in UTC, times stand in the order of their texts.
  const times = leaves.map(({ at }) => at).toSorted();
  const range = { firstId: first.id, lastId: last.id, earliest: times[0] ?? "", latest: times.at(-1) ?? "" };
  return { range };
}

/** The number and the time of an entry, from its content as it is hashed. @throws Error for what is no content */
export function headOf(content: string): Pick<Leaf, "id" | "at"> {
  const [id, at] = JSON.parse(content) as [number, string];
  return { id, at };
}
