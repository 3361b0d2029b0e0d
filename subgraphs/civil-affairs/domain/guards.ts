import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Refusal } from "../../../shared/kernel/refusal.ts";
import { dueFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type { Election } from "./election-machine.ts";
import type { StepParty } from "./words.ts";

/**
 * What a rule has against a step. It forbids where its version in force says so; for residents' committees, whose own law gives no
 * such rules (居民委员会组织法 Art.8), it only advises, and so does a version whose text was not read.
 * @param on the day by which the version is chosen
 */
export function byLaw(
  { kind }: Pick<Election, "kind">,
  { book }: Pick<Moment, "book">,
  on: LocalDate,
  isMet: boolean,
  refusal: Refusal,
  by: StepParty = "RECORDER",
): Guard[] {
  const guards = byRule(book, on, isMet, refusal, by);
  return kind === "RC" ? guards.map((one) => ({ ...one, onlyAdvises: true })) : guards;
}

/** What holds whatever the law of the day says: without it the record would contradict itself. */
export const always = (isMet: boolean, refusal: Refusal, by: StepParty = "RECORDER"): Guard[] =>
  unless(isMet, refusal, by);

/** Whether a day is in time by a rule's clock from another day, forward or back; a rule without a clock that day asks nothing. */
export function isInTime(book: LawBook, rule: RuleCode, from: LocalDate, on: LocalDate): boolean {
  const due = dueFrom(book, rule, { on: from });
  return due === null || on <= due.dueOnAdjusted;
}
