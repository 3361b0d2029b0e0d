import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { RunningClock } from "../../../shared/law/due-state.ts";
import { clockFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { PlanState } from "./words.ts";

const APPROVED: readonly PlanState[] = ["APPROVED", "FILED", "ACTIVATED", "DEACTIVATED", "REVIEWED"];

export const isApproved = (state: PlanState): boolean => APPROVED.includes(state);

/** S04 (house rule, configurable): the security plan is approved some days before election day. */
export const planClock = (
  plan: { state: PlanState; electionDate: LocalDate },
  book: LawBook,
): RunningClock | null => (isApproved(plan.state) ? null : clockFrom(book, RULE.S04, plan.electionDate));
