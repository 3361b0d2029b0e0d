import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { always } from "./guards.ts";
import { listInTime } from "./voter-list.ts";
import type { PostponementReason } from "./words.ts";

export interface Postponed {
  readonly until: LocalDate;
  readonly reason: PostponementReason;
  readonly documentNo: string;
}

/** The county government puts the election off (延期), by its document. */
export function decidePostponement(
  { electionDate }: Election,
  { until, reason, documentNo }: Postponed,
  { today }: Moment,
): ElectionDecision {
  if (!DOCUMENT_NO.test(documentNo))
    return refuse("NO_DECISION_DOC", { rule: RULE.E32, field: "documentNo" });
  if (until <= today || (electionDate !== null && until < electionDate))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "until" });
  return {
    set: { postponedUntil: until, postponementReason: reason, postponedDoc: documentNo },
    reasonCode: reason,
    facts: { documentNo, until },
  };
}

/** Election day moves only as far as the election was put off. */
export const readyForAnotherDay = ({ postponedUntil }: Election): Guard[] =>
  always(postponedUntil !== null, refuse("NO_DECISION_DOC", { rule: RULE.E32 }), "CIVIL_AFFAIRS");

export function decideAnotherDay(
  election: Election,
  { electionDate }: { readonly electionDate: LocalDate },
  moment: Moment,
): ElectionDecision {
  const { postponedUntil, listPublishedOn } = election;
  if (electionDate < moment.today || (postponedUntil !== null && electionDate > postponedUntil))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate" });
  const { refusal, advised } = weigh(listInTime({ ...election, electionDate }, moment, listPublishedOn));
  return refusal ?? { set: { electionDate }, facts: { electionDate }, advised };
}

/** The county government halts the election (中止), by its document; it goes on where it was. */
export const decideSuspension = (
  { stage }: Election,
  { documentNo }: { readonly documentNo: string },
): ElectionDecision =>
  DOCUMENT_NO.test(documentNo)
    ? { set: { suspendedFrom: stage }, facts: { documentNo } }
    : refuse("NO_DECISION_DOC", { rule: RULE.E32, field: "documentNo" });

export const decideResumption = (
  _: Election,
  { documentNo }: { readonly documentNo: string },
): ElectionDecision =>
  DOCUMENT_NO.test(documentNo)
    ? { set: { suspendedFrom: null }, facts: { documentNo } }
    : refuse("NO_DECISION_DOC", { rule: RULE.E32, field: "documentNo" });
