import { addDays, daysBetween, type LocalDate, localDateOf } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";
import type { TimedRule } from "./legal-rule.ts";

/** Days a clock stands still, both included: only where a rule says so (a hearing in a re-examination, XF2022 36). */
export interface ClockPause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reasonCode: string;
}

/** When something is due, and by which version of which rule and which calendar that was worked out. */
export interface Deadline {
  readonly rule: RuleCode;
  readonly ruleVersion: string;
  /** The raw last day; it ends at 24:00 (民法典 Art.203). A warning goes by this one. */
  readonly dueOn: LocalDate;
  /** The last day moved past days off (民法典 Art.203). A breach goes by this one. */
  readonly dueOnAdjusted: LocalDate;
  /** For rules in hours, the instant as ISO 8601. */
  readonly dueAt: string | null;
  readonly calendarVersion: string;
  /** True when a day that mattered lies in a year without a published holiday plan. */
  readonly isProvisional: boolean;
}

/** The moment after which it is late: that of a rule in hours, else the end of the adjusted last day. */
export const dueInstant = ({ dueAt, dueOnAdjusted }: Deadline): Date =>
  new Date(dueAt ?? `${dueOnAdjusted}T24:00:00+08:00`);

/** What sets a clock going: a day, or an instant where the rule counts hours. */
export interface Trigger {
  readonly on: LocalDate;
  readonly at?: Date;
}

/**
 * The last day of a rule: a pure function of what set it going, the pauses, the rule's version and the calendar's.
 * - DAY forward: the day of the trigger is not counted (民法典 Art.201); backward (选举日的 N 日前) no day off matters.
 * - WORKDAY: the n-th worked day after the trigger, or before it.
 * - HOUR: wall clock from the instant. MONTH: the same day n months on, or that month's last (民法典 Art.202).
 */
export function deadline(
  rule: TimedRule,
  trigger: Trigger,
  calendar: HolidayCalendar,
  pauses: readonly ClockPause[] = [],
): Deadline {
  const dueAt = rule.unit === "HOUR" ? addHours(trigger, rule.amount, rule.direction) : null;
  const raw = dueAt ? localDateOf(dueAt) : lastDay(rule, trigger.on, calendar);
  const dueOn = pauses.length > 0 && !dueAt ? addDays(raw, pausedDays(pauses, trigger.on, raw)) : raw;
  const isMoved = rule.direction === "FORWARD" && rule.unit !== "HOUR";
  const dueOnAdjusted = isMoved ? calendar.nextWorkday(dueOn) : dueOn;
  const [from, to] = trigger.on <= dueOnAdjusted ? [trigger.on, dueOnAdjusted] : [dueOnAdjusted, trigger.on];
  // Only days whose kind was looked at can make a date provisional: the way for working days, the end for calendar days.
  const asked = rule.unit === "WORKDAY" ? from : dueOn;
  const usesCalendar = isMoved || rule.unit === "WORKDAY";
  return {
    rule: rule.code,
    ruleVersion: rule.id,
    dueOn,
    dueOnAdjusted,
    dueAt: dueAt?.toISOString() ?? null,
    calendarVersion: usesCalendar ? calendar.versionFor(asked <= to ? asked : to, to) : "-",
    isProvisional: usesCalendar && !(calendar.dayKind(asked).isPublished && calendar.dayKind(to).isPublished),
  };
}

function lastDay(rule: TimedRule, on: LocalDate, calendar: HolidayCalendar): LocalDate {
  const step = rule.direction === "FORWARD" ? 1 : -1;
  switch (rule.unit) {
    case "WORKDAY":
      return addWorkdays(on, rule.amount * step, calendar);
    case "MONTH":
      return addMonths(on, rule.amount * step);
    default:
      return addDays(on, rule.amount * step);
  }
}

/** The n-th worked day after `on` (before it when negative); `on` itself is not counted. */
export function addWorkdays(on: LocalDate, count: number, calendar: HolidayCalendar): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = on;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (calendar.dayKind(day).isWorkday) left -= 1;
  }
  return day;
}

/** The same day `months` later, or the last day of that month when it has none (民法典 Art.202). */
export function addMonths(on: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, length));
  return first.toISOString().slice(0, 10) as LocalDate;
}

function addHours(trigger: Trigger, hours: number, direction: TimedRule["direction"]): Date {
  const start = trigger.at?.getTime() ?? Date.parse(`${trigger.on}T00:00:00+08:00`);
  return new Date(start + hours * 3_600_000 * (direction === "FORWARD" ? 1 : -1));
}

/** Paused days between the trigger and the last day, which each pause itself moves. Pauses do not overlap. */
function pausedDays(pauses: readonly ClockPause[], on: LocalDate, lastDayRaw: LocalDate): number {
  let moved = 0;
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = pause.from > on ? pause.from : addDays(on, 1);
    if (from > addDays(lastDayRaw, moved)) break;
    moved += Math.max(0, daysBetween(from, pause.to) + 1);
  }
  return moved;
}
