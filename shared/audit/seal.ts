import type { Department } from "../kernel/department.ts";
import { sha256 } from "../crypto/key-ring.ts";
import { merkleRoot } from "./merkle.ts";

/** What a seal says, signed by its department. */
export interface SealContent {
  readonly department: Department;
  /** From 1, without gaps. */
  readonly no: number;
  readonly at: string;
  readonly entries: number;
  /** Merkle root over the entries' hashes in the order of their ids. */
  readonly root: string;
  /** SHA-256 of the seal before; 64 zeros for the first. */
  readonly previous: string;
}

/** A seal as a department keeps and sends it. */
export interface SignedSeal {
  readonly no: number;
  readonly jws: string;
}

export const NO_SEAL = "0".repeat(64);

/**
 * The seal that follows another.
 * @param leaves the hashes of the entries it covers, in the order of their ids; at least one
 */
export const nextSeal = (
  department: Department,
  before: SignedSeal | null,
  leaves: readonly string[],
  at: Date,
): SealContent => ({
  department,
  no: (before?.no ?? 0) + 1,
  at: at.toISOString(),
  entries: leaves.length,
  root: merkleRoot(leaves),
  previous: before ? sha256(before.jws) : NO_SEAL,
});
