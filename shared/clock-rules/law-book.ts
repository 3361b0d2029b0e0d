import { type ClockPause, type Deadline, deadline, type Trigger } from "./deadline.ts";
import { HolidayCalendar } from "./holiday-calendar.ts";
import { isTimed, type LegalRule, ruleInForce } from "./legal-rule.ts";
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
 * When a rule's time runs out, by the version in force on the day of the trigger.
 * @throws Error when no version was in force or the rule counts no time: the catalogue is wrong, not the caller
 */
export function deadlineOf(
  book: LawBook,
  code: string,
  trigger: Trigger,
  pauses: readonly ClockPause[] = [],
): Deadline {
  const rule = ruleInForce(book.rules, code, trigger.on);
  if (!rule || !isTimed(rule)) throw new Error(`no timed version of rule ${code} was in force`);
  return deadline(rule, trigger, book.calendar, pauses);
}

/** The newest version of a rule that has begun by a day: for naming the basis of a refusal. */
export function basisOf(
  book: LawBook,
  code: string,
  on: Trigger["on"],
): { rule: string; basis: string } | null {
  const rule = ruleInForce(book.rules, code, on);
  return rule && { rule: rule.code, basis: rule.basis };
}
