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
  const { stage, receivedOn, acceptedOn, extendedTo, reviewAskedOn } = facts;
  if (stage === "REGISTERED") return { rule: "P01", dueOn: addDays(receivedOn, 15) };
  if (stage === "FORWARDED" || stage === "ASSIGNED") return { rule: "P02", dueOn: addDays(receivedOn, 15) };
  if (stage === "ACCEPTED" || stage === "HANDLING") {
    if (extendedTo) return { rule: "P05", dueOn: extendedTo };
    return acceptedOn && { rule: "P04", dueOn: addDays(acceptedOn, 60) };
  }
  if (stage === "UNDER_REVIEW") return reviewAskedOn && { rule: "P07", dueOn: addDays(reviewAskedOn, 30) };
  if (stage === "UNDER_REEXAM") return reviewAskedOn && { rule: "P09", dueOn: addDays(reviewAskedOn, 30) };
  return null;
}
