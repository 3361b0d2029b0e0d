import type { ClockPause, Deadline } from "../../../shared/clock-rules/deadline.ts";
import { deadline } from "../../../shared/clock-rules/deadline.ts";
import { isTimed, ruleInForce } from "../../../shared/clock-rules/legal-rule.ts";
import type { LawBook } from "../../../shared/clock-rules/law-book.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Change } from "../../../shared/commands/change.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { ClockEnd, PetitionClass, PetitionStage } from "./words.ts";

/** A clock of a case: what set it going, by which versions its last day was worked out, and how it ended. */
export interface CaseClock extends Omit<Deadline, "dueAt"> {
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
  code: string,
  startedOn: LocalDate,
  given: { amount?: number; pauses?: readonly ClockPause[] } = {},
): CaseClock {
  const rule = ruleInForce(book.rules, code, startedOn);
  if (!rule || !isTimed(rule)) throw new Error(`no timed version of rule ${code} was in force`);
  const { amount = null, pauses = [] } = given;
  const { dueAt: _hours, ...due } = deadline(
    { ...rule, amount: amount ?? rule.amount },
    { on: startedOn },
    book.calendar,
    pauses,
  );
  return { ...due, startedOn, amount, pauses, endedOn: null, end: null };
}

export const isRunning = (clock: CaseClock): boolean => clock.endedOn === null;

export const running = (clocks: readonly CaseClock[], code: string): CaseClock | undefined =>
  clocks.find((clock) => clock.rule === code && isRunning(clock));

/** Breached: the adjusted last day has passed. */
export const isLate = (clock: CaseClock, on: LocalDate): boolean => on > clock.dueOnAdjusted;

/** Ends the running clocks of the rules given: MET or LATE by the day, unless something else ended them. */
export function endClocks(
  clocks: readonly CaseClock[],
  codes: readonly string[],
  on: LocalDate,
  how?: ClockEnd,
): CaseClock[] {
  return clocks.map((clock) =>
    codes.includes(clock.rule) && isRunning(clock)
      ? { ...clock, endedOn: on, end: how ?? (isLate(clock, on) ? "LATE" : "MET") }
      : clock,
  );
}

/** Lets the last ended clock of a rule run on as if it had never stopped: its last day stays what it was. */
export function reopenClock(clocks: readonly CaseClock[], code: string): CaseClock[] {
  const at = clocks.findLastIndex((clock) => clock.rule === code);
  return clocks.map((clock, i) => (i === at ? { ...clock, endedOn: null, end: null } : clock));
}

/** Works a running clock out again with another calendar or a further pause; the old days are in the case's history. */
export function recompute(book: LawBook, clock: CaseClock, pauses = clock.pauses): CaseClock {
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

/** The windows of petitioners (P06, P08) are no last days of the office and never press. */
const WINDOWS: ReadonlySet<string> = new Set(["P03", "P06", "P08"]);

/** What of the clocks stands on the case itself: the most pressing one, and whether any is provisional. */
export function pressing(clocks: readonly CaseClock[]): {
  dueOn: LocalDate | null;
  dueRule: string | null;
  isProvisional: boolean;
} {
  const open = clocks.filter((clock) => isRunning(clock) && !WINDOWS.has(clock.rule));
  const first = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))[0];
  return {
    dueOn: first?.dueOn ?? null,
    dueRule: first?.rule ?? null,
    isProvisional: clocks.some((clock) => isRunning(clock) && clock.isProvisional),
  };
}

/** The days of a case from which its clocks can be told. */
export interface CaseDays {
  readonly stage: PetitionStage;
  readonly class: PetitionClass;
  readonly receivedOn: LocalDate;
  readonly routedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly extendedDays: number | null;
  readonly repliedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly reviewAskedOn: LocalDate | null;
}

/** The rule that limits the handling: P04, for appeals alone since 2022-05-01 (Art.34 with 31(6)); else the house's P24. */
export const handlingRule = (petition: Pick<CaseDays, "class">, acceptedOn: LocalDate): "P04" | "P24" =>
  petition.class === "APPEAL" || acceptedOn < "2022-05-01" ? "P04" : "P24";

/** The clocks a case with these days has had, as its deeds would have left them: for cases from before clocks were kept. */
export function clocksOfDays(book: LawBook, days: CaseDays): CaseClock[] {
  const { receivedOn, routedOn, acceptedOn, extendedDays, repliedOn, deliveredOn, reviewAskedOn } = days;
  let clocks = [startClock(book, "P01", receivedOn)];
  if (!routedOn) return clocks;
  clocks = endClocks(clocks, ["P01"], routedOn);
  if (days.stage.startsWith("TRANSFERRED_")) return clocks;
  clocks.push(startClock(book, "P02", receivedOn));
  if (!acceptedOn) return clocks;
  const rule = handlingRule(days, acceptedOn);
  const limit = startClock(book, rule, acceptedOn);
  clocks = [...endClocks(clocks, ["P02"], acceptedOn), limit];
  if (extendedDays)
    clocks = [
      ...endClocks(clocks, [rule], acceptedOn, "REPLACED"),
      startClock(book, "P05", limit.dueOn, { amount: extendedDays }),
    ];
  if (!repliedOn) return clocks;
  clocks = endClocks(clocks, ["P04", "P05", "P24"], repliedOn);
  if (deliveredOn) clocks.push(startClock(book, "P06", deliveredOn));
  if (reviewAskedOn)
    clocks = [...endClocks(clocks, ["P06"], reviewAskedOn, "MET"), startClock(book, "P07", reviewAskedOn)];
  return days.stage === "FINAL" ? endClocks(clocks, ["P06"], repliedOn, "DROPPED") : clocks;
}

/** A case with its clocks, told from its days where it is from before clocks were kept. */
export function withKeptClocks<Case extends CaseDays & { readonly clocks: readonly CaseClock[] }>(
  book: LawBook,
  petition: Case,
): Case {
  return petition.clocks.length > 0 ? petition : { ...petition, clocks: clocksOfDays(book, petition) };
}

/** Provisional running clocks worked out again with the calendar there is now; null when that changes nothing. */
export function decideRecomputation(petition: PetitionCase, book: LawBook): Change<PetitionCase> | null {
  const clocks = petition.clocks.map((clock) =>
    isRunning(clock) && clock.isProvisional ? recompute(book, clock) : clock,
  );
  const moved = clocks.some((clock, i) => clock.calendarVersion !== petition.clocks[i]?.calendarVersion);
  if (!moved) return null;
  const before = petition.clocks.filter((clock, i) => clocks[i] !== clock);
  const facts = Object.fromEntries(
    before.map((clock) => [clock.rule, `${clock.dueOn}/${clock.dueOnAdjusted} ${clock.calendarVersion}`]),
  );
  return { set: { clocks, ...pressing(clocks) }, facts };
}
