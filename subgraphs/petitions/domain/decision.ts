import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import { type RecordClock, endClocks, isLate, running } from "../../../shared/law/clocks.ts";
import type * as shared from "../../../shared/commands/change.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { pressing } from "./case-clocks.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { LatenessReason } from "./words.ts";

export type Change = shared.Change<PetitionCase>;
export type Decision = shared.Decision<PetitionCase>;
export type { Moment } from "../../../shared/commands/change.ts";

/** An input that may have to say why it comes late. */
export interface Late {
  readonly latenessReason: LatenessReason | null;
}

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
