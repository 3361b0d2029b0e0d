import type { RunningClock } from "../../../shared/clock-rules/due-state.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import type { PlanState } from "./words.ts";

const APPROVED: readonly PlanState[] = ["APPROVED", "FILED", "ACTIVATED", "DEACTIVATED", "REVIEWED"];

export const isApproved = (state: PlanState): boolean => APPROVED.includes(state);

/** S04 (house rule, configurable): the security plan is approved five days before election day. */
export function planClock(plan: { state: PlanState; electionDate: LocalDate }): RunningClock | null {
  return isApproved(plan.state) ? null : { rule: "S04", dueOn: addDays(plan.electionDate, -5) };
}
