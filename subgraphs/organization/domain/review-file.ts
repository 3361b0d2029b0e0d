import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { JointReview } from "./review-machine.ts";
import type * as words from "./words.ts";

/** One nominee under review. */
export interface Nominee {
  readonly id: string;
  readonly nomineeName: string;
  readonly position: words.CandidatePosition;
  readonly verdict: words.Verdict | null;
  readonly isWithdrawn: boolean;
  readonly isRecheckAsked: boolean;
}

/** What one department was asked about one nominee, and what it said. */
export interface OpinionAsked {
  readonly id: string;
  readonly itemId: string;
  readonly body: words.ReviewingBody;
  readonly dueOn: LocalDate;
  readonly opinion: words.Opinion | null;
  readonly waiverReason: words.WaiverReason | null;
}

/** All that stands in rows of its own beside a review. */
export interface ReviewFile {
  readonly nominees: readonly Nominee[];
  readonly opinions: readonly OpinionAsked[];
}
export interface Filed {
  readonly file: ReviewFile;
}

export type ReviewDecision = PartDecision<JointReview, "nominee" | "opinion">;

/** Nominees still under review. */
export const standing = ({ nominees }: ReviewFile): Nominee[] =>
  nominees.filter(({ isWithdrawn }) => !isWithdrawn);

/** What is still waited for: neither answered for good nor waived, of nominees still under review. */
export function awaited(file: ReviewFile, body?: string): OpinionAsked[] {
  const ids = new Set(standing(file).map(({ id }) => id));
  return file.opinions.filter(
    (one) =>
      (body === undefined || one.body === body) &&
      ids.has(one.itemId) &&
      one.waiverReason === null &&
      (one.opinion === null || one.opinion === "NEED_MORE_TIME"),
  );
}
