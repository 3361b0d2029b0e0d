import { type DueDay, dueDay } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { BranchState } from "./words.ts";

/** What the clock of a branch election runs on. */
export interface BranchFacts {
  readonly state: BranchState;
  readonly dueOn: LocalDate;
  readonly extendedTo: LocalDate | null;
}

const OVER: readonly BranchState[] = ["RESULT_APPROVED", "FILED"];

/** O01 (农村基层组织工作条例 2019): the election is held when the term ends, or by the day it was put off to (O02). It warns and never blocks. */
export function branchClocks({ state, dueOn, extendedTo }: BranchFacts, calendar: HolidayCalendar): DueDay[] {
  if (OVER.includes(state)) return [];
  return [extendedTo ? dueDay(RULE.O02, extendedTo, calendar) : dueDay(RULE.O01, dueOn, calendar)];
}
