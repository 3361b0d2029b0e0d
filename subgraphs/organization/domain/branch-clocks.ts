import type { RunningClock } from "../../../shared/law/due-state.ts";
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
export function branchClocks(facts: BranchFacts): RunningClock[] {
  return OVER.includes(facts.state) ? [] : [{ rule: RULE.O01, dueOn: facts.dueOn }];
}
