import { readClocks, type ReadClock, type RunningClock } from "../../../shared/clock-rules/due-state.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import type { ElectionStage } from "./words.ts";

/** What the clocks of one village's election run on. */
export interface ElectionFacts {
  readonly stage: ElectionStage;
  readonly electionDate: LocalDate | null;
  readonly listPublishedOn: LocalDate | null;
  readonly resultAnnouncedOn: LocalDate | null;
  readonly handoverCompletedOn: LocalDate | null;
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
 * The clocks that run on an election today, most pressing first: voter list (E01, VCL 14(1): 20 days before), objections
 * (E03, VCL 14(2): 3 days from receipt), candidates (E04, provincial rules: 5 days before), work hand-over (E13, VCL 20:
 * 10 days after the new committee is formed).
 */
export function electionClocks(facts: ElectionFacts, today: LocalDate): ReadClock[] {
  const clocks: RunningClock[] = facts.openObjections.map((receivedOn) => ({
    rule: "E03",
    dueOn: addDays(receivedOn, 3),
  }));
  const { stage, electionDate } = facts;
  if (electionDate && BEFORE_LIST.includes(stage))
    clocks.push({ rule: "E01", dueOn: addDays(electionDate, -20) });
  if (electionDate && BEFORE_CANDIDATES.includes(stage))
    clocks.push({ rule: "E04", dueOn: addDays(electionDate, -5) });
  if (facts.resultAnnouncedOn && !facts.handoverCompletedOn) {
    clocks.push({ rule: "E13", dueOn: addDays(facts.resultAnnouncedOn, 10) });
  }
  return readClocks(clocks, today);
}
