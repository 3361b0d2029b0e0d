import { warnedThrough } from "../law/due-state.ts";
import type { HolidayCalendar } from "../law/holiday-calendar.ts";
import type { LocalDate } from "../kernel/local-date.ts";

/** Why something waits, the most pressing first. */
export const WAITING_REASONS = ["OVERDUE", "DUE_3D", "UNSIGNED", "RETURNED", "TO_DECIDE"] as const;
export type WaitingReason = (typeof WAITING_REASONS)[number];

/** Why a record waits, by its last day and where it stands; null when it does not. */
export function waitingReason(
  { dueOn, state, waits }: { dueOn: LocalDate | null; state: string; waits: boolean },
  calendar: HolidayCalendar,
  today: LocalDate,
): WaitingReason | null {
  if (dueOn !== null && dueOn <= calendar.overdueThrough(today)) return "OVERDUE";
  if (dueOn !== null && dueOn <= warnedThrough(today)) return "DUE_3D";
  if (!waits) return null;
  if (state === "DELIVERED") return "UNSIGNED";
  return state === "RETURNED" ? "RETURNED" : "TO_DECIDE";
}
