import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { readClocks, type ReadClock, type RunningClock } from "../../../shared/law/due-state.ts";
import { clockFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { ElectionStage } from "./words.ts";

/** What the clocks of one village's election run on. */
export interface ElectionFacts {
  readonly stage: ElectionStage;
  readonly electionDate: LocalDate | null;
  readonly listPublishedOn: LocalDate | null;
  readonly resultAnnouncedOn: LocalDate | null;
  readonly workHandoverCompletedOn: LocalDate | null;
  /** Days on which objections to the voter list arrived that nobody has decided yet. */
  readonly openObjections: readonly LocalDate[];
}

const BEFORE_LIST: readonly ElectionStage[] = ["PREPARING", "COMMITTEE_FORMED", "METHOD_ADOPTED"];
const BEFORE_CANDIDATES: readonly ElectionStage[] = [
  ...BEFORE_LIST,
  "LIST_PUBLISHED",
  "LIST_FINAL",
  "NOMINATED",
  "REVIEWED",
];

/**
 * The clocks that run on an election today, most pressing first: objections (E03, from their receipt), voter list (E01) and
 * candidates (E04, both back from election day), work hand-over (E13, from when the new committee is formed).
 */
export function electionClocks(facts: ElectionFacts, book: LawBook, today: LocalDate): ReadClock[] {
  const clocks: (RunningClock | null)[] = facts.openObjections.map((on) => clockFrom(book, RULE.E03, on));
  const { stage, electionDate, resultAnnouncedOn } = facts;
  if (electionDate && BEFORE_LIST.includes(stage)) clocks.push(clockFrom(book, RULE.E01, electionDate));
  if (electionDate && BEFORE_CANDIDATES.includes(stage)) clocks.push(clockFrom(book, RULE.E04, electionDate));
  if (resultAnnouncedOn && !facts.workHandoverCompletedOn)
    clocks.push(clockFrom(book, RULE.E13, resultAnnouncedOn));
  return readClocks(
    clocks.filter((clock) => clock !== null),
    today,
  );
}
