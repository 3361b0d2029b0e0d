import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { reachesShare } from "../../../shared/law/share.ts";

/** What makes a vote valid (双过半), by the shares of the rules in force on the day it was held. */

/** E08, VCL 15(2): whether enough of the registered voters cast a ballot. */
export const turnoutSuffices = (book: LawBook, heldOn: LocalDate, registered: number, cast: number) =>
  reachesShare(book, RULE.E08, heldOn, cast, registered);

/** E09, VCL 15(2): whether enough of the voters taking part voted for the candidate. */
export const isElected = (book: LawBook, heldOn: LocalDate, takingPart: number, votes: number) =>
  reachesShare(book, RULE.E09, heldOn, votes, takingPart);

/** E10, VCL 15(2): whether a candidate of a run-off got enough of the ballots cast. */
export const runoffSuffices = (book: LawBook, heldOn: LocalDate, cast: number, votes: number) =>
  reachesShare(book, RULE.E10, heldOn, votes, cast);
