import { endClocks, isLate, type RecordClock, running } from "../../../shared/law/clocks.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { pressing } from "./case-clocks.ts";
import type { Change, PetitionCase } from "./petition-case.ts";
import type { LatenessReason } from "./words.ts";

/** What every decision is given besides the petition and the order: the law, the day, and who decides. */
export interface Moment {
  readonly book: LawBook;
  readonly today: LocalDate;
  readonly subject: string;
  /** The decider heads a department of the county. */
  readonly isChief: boolean;
  /** The decider heads the very body that handles the case; petitions' head stands for bodies without a desk here. */
  readonly isBodyHead: boolean;
}

export type Decision = Change | Refusal;
export { isRefusal };

/** A change with its clocks: what presses now is written onto the case with them. */
export function withClocks(change: Change, clocks: readonly RecordClock[]): Change {
  return { ...change, set: { ...change.set, clocks, ...pressing(clocks) } };
}

/**
 * Ends clocks today. One that has run out is only ended with a reason for being late, which stays on record.
 * @returns the clocks, and the reason when one was needed
 */
export function endToday(
  petition: Pick<PetitionCase, "clocks">,
  codes: readonly RuleCode[],
  today: LocalDate,
  reason: LatenessReason | null,
): { clocks: RecordClock[]; latenessReason?: LatenessReason } | Refusal {
  const late = codes
    .map((code) => running(petition.clocks, code))
    .find((clock) => clock && isLate(clock, today));
  if (late && !reason)
    return refuse("LATENESS_REASON_REQUIRED", {
      rule: late.rule,
      field: "latenessReason",
      dueOn: late.dueOnAdjusted,
    });
  return {
    clocks: endClocks(petition.clocks, codes, today),
    ...(late && reason ? { latenessReason: reason } : {}),
  };
}

/** A day an order states: not after today, not before what must have come first. */
export function dayWithin(
  field: string,
  day: LocalDate,
  earliest: LocalDate | null,
  today: LocalDate,
): Refusal | null {
  return day > today || (earliest !== null && day < earliest)
    ? refuse("FIELD_NOT_ACCEPTABLE", { field, rule: RULE.P23 })
    : null;
}
