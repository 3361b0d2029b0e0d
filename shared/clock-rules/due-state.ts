import { daysBetween, type LocalDate } from "../kernel/local-date.ts";

/** How a running legal clock stands today. */
export const DUE_STATES = ["RUNNING", "DUE_3D", "OVERDUE"] as const;
export type DueState = (typeof DUE_STATES)[number];

/** A legal time limit that is running: its rule in the catalogue and its last day. */
export interface RunningClock {
  readonly rule: string;
  readonly dueOn: LocalDate;
}

export interface ReadClock extends RunningClock {
  /** Days until the last day; 0 on it, negative after it. */
  readonly daysLeft: number;
  readonly state: DueState;
}

/** Reads a clock on a day. The last day itself is still in time (民法典 Art.203). */
export function readClock(clock: RunningClock, today: LocalDate): ReadClock {
  const daysLeft = daysBetween(today, clock.dueOn);
  return { ...clock, daysLeft, state: daysLeft < 0 ? "OVERDUE" : daysLeft <= 3 ? "DUE_3D" : "RUNNING" };
}

/** Clocks read on a day, the most pressing first. */
export function readClocks(clocks: readonly RunningClock[], today: LocalDate): ReadClock[] {
  return clocks.map((clock) => readClock(clock, today)).sort((a, b) => a.daysLeft - b.daysLeft);
}
