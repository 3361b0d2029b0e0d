import type { RunningClock } from "../../../shared/clock-rules/due-state.ts";
import { addDays, type LocalDate } from "../../../shared/kernel/local-date.ts";
import type { PetitionStage } from "./words.ts";

/** What the clock of a case runs on. */
export interface PetitionFacts {
  readonly stage: PetitionStage;
  readonly receivedOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  readonly extendedTo: LocalDate | null;
  readonly reviewAskedOn: LocalDate | null;
}

/**
 * The clock that runs on a case now, or null when none does: routing (P01, XF2022 22) and acceptance (P02, XF2022 23)
 * 15 days from receipt, conclusion (P04, XF2022 34) 60 days from acceptance or as extended (P05), review and
 * re-examination (P07 and P09, XF2022 35-36) 30 days from the request. Days are calendar days.
 */
export function petitionClock(facts: PetitionFacts): RunningClock | null {
  switch (facts.stage) {
    case "REGISTERED":
      return { rule: "P01", dueOn: addDays(facts.receivedOn, 15) };
    case "FORWARDED":
    case "ASSIGNED":
      return { rule: "P02", dueOn: addDays(facts.receivedOn, 15) };
    case "ACCEPTED":
    case "HANDLING":
      if (facts.extendedTo) return { rule: "P05", dueOn: facts.extendedTo };
      return facts.acceptedOn && { rule: "P04", dueOn: addDays(facts.acceptedOn, 60) };
    case "UNDER_REVIEW":
      return facts.reviewAskedOn && { rule: "P07", dueOn: addDays(facts.reviewAskedOn, 30) };
    case "UNDER_REEXAM":
      return facts.reviewAskedOn && { rule: "P09", dueOn: addDays(facts.reviewAskedOn, 30) };
    default:
      return null;
  }
}
