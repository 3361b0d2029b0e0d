import { addDays, daysBetween, type LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";
import type { HolidayCalendar } from "./holiday-calendar.ts";

/** How a running legal clock stands today. */
export const DUE_STATES = ["RUNNING", "DUE_3D", "OVERDUE"] as const;
export type DueState = (typeof DUE_STATES)[number];

/** A last day that somebody has to keep, by a rule or by an order that names its day. */
export interface DueDay {
  readonly rule: string;
  /** The raw last day: a warning goes by it. */
  readonly dueOn: LocalDate;
  /** The last day moved past days off: a breach goes by it (民法典 Art.203). */
  readonly dueOnAdjusted: LocalDate;
}

/** A legal time limit that is running, by its rule in the catalogue. */
export interface RunningClock extends DueDay {
  readonly rule: RuleCode;
}

export interface ReadClock extends DueDay {
  /** Days until the raw last day; 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly state: DueState;
}

/** Whatever is due on that day or before it, and is not overdue, is to be warned of. */
export const warnedThrough = (today: LocalDate): LocalDate => addDays(today, 3);

/** Reads a clock on a day. The adjusted last day itself is still in time (民法典 Art.203). */
export function readClock({ rule, dueOn, dueOnAdjusted }: DueDay, today: LocalDate): ReadClock {
  const daysLeft = daysBetween(today, dueOn);
  const state = today > dueOnAdjusted ? "OVERDUE" : dueOn <= warnedThrough(today) ? "DUE_3D" : "RUNNING";
  return { rule, dueOn, dueOnAdjusted, daysLeft, state };
}

/** A last day that is kept by itself, without the clock it came from: the calendar there is now moves it past days off. */
export const dueDay = (rule: string, dueOn: LocalDate, calendar: HolidayCalendar): DueDay => ({
  rule,
  dueOn,
  dueOnAdjusted: calendar.nextWorkday(dueOn),
});

/** Clocks read on a day, the most pressing first. */
export function readClocks(clocks: readonly DueDay[], today: LocalDate): ReadClock[] {
  return clocks.map((clock) => readClock(clock, today)).sort((a, b) => a.daysLeft - b.daysLeft);
}
