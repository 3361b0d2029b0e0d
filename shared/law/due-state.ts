import { daysBetween, type LocalDate } from "../kernel/local-date.ts";
import type { RuleCode } from "../kernel/rule-codes.ts";

/** How a running legal clock stands today. */
export const DUE_STATES = ["RUNNING", "DUE_3D", "OVERDUE"] as const;
export type DueState = (typeof DUE_STATES)[number];

/** A legal time limit that is running: its rule in the catalogue and its last day. */
export interface RunningClock {
  readonly rule: RuleCode;
  readonly dueOn: LocalDate;
}

/** A last day that somebody has to keep, by a rule or by an order that names its day. */
export interface DueDay {
  readonly rule: string;
  readonly dueOn: LocalDate;
}

export interface ReadClock extends DueDay {
  /** Days until the last day; 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly state: DueState;
}

/** Reads a clock on a day. The last day itself is still in time (民法典 Art.203). */
export function readClock({ rule, dueOn }: DueDay, today: LocalDate): ReadClock {
  const daysLeft = daysBetween(today, dueOn);
  return { rule, dueOn, daysLeft, state: daysLeft < 0 ? "OVERDUE" : daysLeft <= 3 ? "DUE_3D" : "RUNNING" };
}

/** Clocks read on a day, the most pressing first. */
export function readClocks(clocks: readonly DueDay[], today: LocalDate): ReadClock[] {
  return clocks.map((clock) => readClock(clock, today)).sort((a, b) => a.daysLeft - b.daysLeft);
}
