import type { LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import { type ClockPause, type Deadline, deadline } from "./deadline.ts";
import { type LawBook, timedRule } from "./law-book.ts";
import { isTimed } from "./legal-rule.ts";

/** How a clock of a record ended: in time, late, or by something else than what it was for. */
export const CLOCK_ENDS = ["MET", "LATE", "REPLACED", "HANDED_OVER", "DROPPED"] as const;
export type ClockEnd = (typeof CLOCK_ENDS)[number];

/** A clock kept with a record: what set it going, by which versions its last day was worked out, and how it ended. */
export interface RecordClock extends Omit<Deadline, "dueAt"> {
  readonly startedOn: LocalDate;
  /** Days given instead of the rule's own number: an extension is for at most that. */
  readonly amount: number | null;
  readonly pauses: readonly ClockPause[];
  readonly endedOn: LocalDate | null;
  readonly end: ClockEnd | null;
}

/** Starts a clock by the version of its rule in force on the day it starts. */
export function startClock(
  book: LawBook,
  code: RuleCode,
  startedOn: LocalDate,
  given: { amount?: number; pauses?: readonly ClockPause[] } = {},
): RecordClock {
  const rule = timedRule(book, code, startedOn);
  const { amount = null, pauses = [] } = given;
  const { dueAt: _hours, ...due } = deadline(
    { ...rule, amount: amount ?? rule.amount },
    { on: startedOn },
    book.calendar,
    pauses,
  );
  return { ...due, startedOn, amount, pauses, endedOn: null, end: null };
}

export const isRunning = (clock: RecordClock): boolean => clock.endedOn === null;

export const running = (clocks: readonly RecordClock[], code: RuleCode): RecordClock | undefined =>
  clocks.find((clock) => clock.rule === code && isRunning(clock));

/** Breached: the adjusted last day has passed. */
export const isLate = (clock: RecordClock, on: LocalDate): boolean => on > clock.dueOnAdjusted;

/** Ends the running clocks of the rules given: MET or LATE by the day, unless something else ended them. */
export function endClocks(
  clocks: readonly RecordClock[],
  codes: readonly RuleCode[],
  on: LocalDate,
  how?: ClockEnd,
): RecordClock[] {
  return clocks.map((clock) =>
    codes.includes(clock.rule) && isRunning(clock)
      ? { ...clock, endedOn: on, end: how ?? (isLate(clock, on) ? "LATE" : "MET") }
      : clock,
  );
}

/** Lets the last ended clock of a rule run on as if it had never stopped: its last day stays what it was. */
export function reopenClock(clocks: readonly RecordClock[], code: RuleCode): RecordClock[] {
  const at = clocks.findLastIndex((clock) => clock.rule === code);
  return clocks.map((clock, i) => (i === at ? { ...clock, endedOn: null, end: null } : clock));
}

/** Works a running clock out again with another calendar or a further pause; the old days are in the record's history. */
export function recompute(book: LawBook, clock: RecordClock, pauses = clock.pauses): RecordClock {
  const rule = book.rules.find(({ id }) => id === clock.ruleVersion);
  if (!rule || !isTimed(rule)) throw new Error("the version of a rule is gone from the book");
  const { dueAt: _hours, ...due } = deadline(
    { ...rule, amount: clock.amount ?? rule.amount },
    { on: clock.startedOn },
    book.calendar,
    pauses,
  );
  return { ...clock, ...due, pauses };
}

/** What of its clocks stands on a record itself: the most pressing one, and whether any is provisional. */
export interface Pressing {
  readonly dueOn: LocalDate | null;
  readonly dueRule: RuleCode | null;
  readonly isProvisional: boolean;
}

/** @param asideFrom rules whose clocks are somebody else's time, and press nobody in the office */
export function mostPressing(
  clocks: readonly RecordClock[],
  asideFrom: ReadonlySet<RuleCode> = new Set(),
): Pressing {
  const open = clocks.filter((clock) => isRunning(clock) && !asideFrom.has(clock.rule));
  const first = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
  return {
    dueOn: first?.dueOn ?? null,
    dueRule: first?.rule ?? null,
    isProvisional: clocks.some((clock) => isRunning(clock) && clock.isProvisional),
  };
}
