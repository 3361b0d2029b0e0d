import type { LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import { type ClockPause, type Deadline, deadline, type Trigger } from "./deadline.ts";
import type { RunningClock } from "./due-state.ts";
import { HolidayCalendar } from "./holiday-calendar.ts";
import { isTimed, type LegalRule, ruleInForce, type TimedRule } from "./legal-rule.ts";
import type { HolidayPlan } from "./published-holidays.ts";

/** The rules and the calendar as they stand now: what every decision about time is given. */
export interface LawBook {
  readonly rules: readonly LegalRule[];
  readonly calendar: HolidayCalendar;
}

export const lawBookOf = (rules: readonly LegalRule[], plans: readonly HolidayPlan[]): LawBook => ({
  rules,
  calendar: new HolidayCalendar(plans),
});

/**
 * The version of a rule by which time is counted from a day.
 * @throws Error when no version was in force or the rule counts no time: the catalogue is wrong, not the caller
 */
export function timedRule(book: LawBook, code: RuleCode, on: LocalDate): TimedRule {
  const rule = ruleInForce(book.rules, code, on);
  if (!rule || !isTimed(rule)) throw new Error(`no timed version of rule ${code} was in force`);
  return rule;
}

/**
 * When a rule's time runs out, by the version in force on the day of the trigger.
 * @throws Error as `timedRule`
 */
export function deadlineOf(
  book: LawBook,
  code: RuleCode,
  trigger: Trigger,
  pauses: readonly ClockPause[] = [],
): Deadline {
  return deadline(timedRule(book, code, trigger.on), trigger, book.calendar, pauses);
}

/** The same for what is only shown: null where no version of the rule was in force that day, so that nothing was due. */
export function dueFrom(book: LawBook, code: RuleCode, trigger: Trigger): Deadline | null {
  const rule = ruleInForce(book.rules, code, trigger.on);
  return rule && isTimed(rule) ? deadline(rule, trigger, book.calendar) : null;
}

/** The clock a day sets going, forward from it or back; null as `dueFrom`. */
export function clockFrom(book: LawBook, code: RuleCode, on: LocalDate): RunningClock | null {
  const due = dueFrom(book, code, { on });
  return due && { rule: due.rule, dueOn: due.dueOn, dueOnAdjusted: due.dueOnAdjusted };
}

/** The newest version of a rule that has begun by a day: for naming the basis of a refusal. */
export function basisOf(
  book: LawBook,
  code: RuleCode,
  on: LocalDate,
): { rule: RuleCode; basis: string } | null {
  const rule = ruleInForce(book.rules, code, on);
  return rule && { rule: rule.code, basis: rule.basis };
}
