import type { SealContent } from "./seal.ts";

/** What a department's database holds of its audit, and what other departments hold of its seals. */
export interface AuditRecord {
  /** By id; `content` as the sealer wrote it. */
  readonly entries: readonly { readonly id: number; readonly content: string }[];
  readonly leaves: readonly { readonly id: number; readonly sealNo: number; readonly hash: string }[];
  /** By number. */
  readonly seals: readonly StoredSeal[];
  readonly witnessed: readonly { readonly by: string; readonly no: number; readonly jws: string }[];
}

export interface StoredSeal {
  readonly no: number;
  readonly entries: number;
  readonly root: string;
  readonly previous: string;
  readonly jws: string;
}

export const FINDINGS = [
  "ENTRY_CHANGED",
  "ENTRIES_SWAPPED",
  "ENTRY_MISSING",
  "ENTRY_OLDER",
  "SEAL_BROKEN",
  "SEAL_MISSING",
  "SEAL_NOT_SIGNED",
  "TAIL_CUT",
  "REBUILT",
] as const;

/** One thing that is not as it was sealed: what, and which entry or seal. */
export interface Finding {
  readonly kind: (typeof FINDINGS)[number];
  /** Ids of entries, or the number of the seal. */
  readonly at: readonly number[];
  readonly sentence: string;
}

/** What the seals of a department say, by their numbers; null where it did not sign. */
export type SealContents = ReadonlyMap<number, SealContent | null>;
