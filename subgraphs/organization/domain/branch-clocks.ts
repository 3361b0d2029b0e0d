import { type DueDay, dueDay } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { BranchState } from "./words.ts";

/** What the clock of a branch election runs on. */
export interface BranchFacts {
  readonly state: BranchState;
  readonly dueOn: LocalDate;
}

const OVER: readonly BranchState[] = ["RESULT_APPROVED", "FILED", "EXTENDED"];

/** O01 (农村基层组织工作条例 2019): the election is held when the term ends. It warns and never blocks. */
export function branchClocks(facts: BranchFacts, calendar: HolidayCalendar): DueDay[] {
  return OVER.includes(facts.state) ? [] : [dueDay(RULE.O01, facts.dueOn, calendar)];
}
