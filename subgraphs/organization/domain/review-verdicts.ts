import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Guard, type Moment, type TransferDraft, unless } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type DueDay, dueDay } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import { dueFrom, type LawBook } from "../../../shared/law/law-book.ts";
import { type Filed, type ReviewDecision, type ReviewFile, standing } from "./review-file.ts";
import type { JointReview } from "./review-machine.ts";
import type * as words from "./words.ts";

/* How a review ends: a person decides, nominees are told, and may ask once more. */

/** PIPL 24(3): no verdict without the record of a meeting. */
export const readyForVerdicts = ({ meetingNo }: JointReview): Guard[] =>
  unless(meetingNo !== null, refuse("DECISION_WITHOUT_MEETING"), "ORGANIZATION");

/** Nobody is found not qualified to whom no department objected. */
function wrongVerdict(
  { opinions }: ReviewFile,
  nominee: string,
  verdict: words.Verdict,
  field: string,
): Refusal | null {
  const isObjected = opinions.some(({ itemId, opinion }) => itemId === nominee && opinion === "OBJECTION");
  return verdict === "NOT_QUALIFIED" && !isObjected ? refuse("OBJECTION_MISSING", { field }) : null;
}

export interface VerdictStated {
  readonly nominee: string;
  readonly verdict: words.Verdict;
}

/** A verdict on every nominee who has none, by a person who signs for it. */
export function decideVerdicts(
  _: JointReview,
  { verdicts }: { readonly verdicts: readonly VerdictStated[] },
  { today, person }: Moment,
  { file }: Filed,
): ReviewDecision {
  const open = standing(file).flatMap(({ id, verdict }) => (verdict === null ? [id] : []));
  const told = new Map(verdicts.map(({ nominee, verdict }) => [nominee, verdict]));
  if (told.size < verdicts.length || [...told.keys()].some((id) => !open.includes(id)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "verdicts" });
  if (told.size < open.length) return refuse("VERDICT_MISSING", { field: "verdicts" });
  for (const { nominee, verdict } of verdicts) {
    const wrong = wrongVerdict(file, nominee, verdict, "verdicts");
    if (wrong) return wrong;
  }
  return {
    set: { decidedBy: person.subject },
    updates: verdicts.map(({ nominee, verdict }) => ({
      of: "nominee",
      ids: [nominee],
      set: { verdict, verdictOn: today },
    })),
  };
}

/** The result goes to civil affairs and by it to the village's election committee (H9). */
const notice = (
  { batchNo, villageCode }: JointReview,
  file: ReviewFile,
  { person }: Moment,
  material: string | null,
): TransferDraft => ({
  type: "H9",
  to: "civil-affairs",
  toRegion: person.region,
  villageCode,
  facts: { batchNo, nominees: String(standing(file).length) },
  avoidUnitIds: [],
  isUrgent: false,
  materialId: material,
});
interface Notice {
  readonly material: string | null;
}

export const decideNotice = (
  review: JointReview,
  { material }: Notice,
  moment: Moment,
  { file }: Filed,
): ReviewDecision => ({
  set: { notifiedOn: moment.today },
  transfer: notice(review, file, moment, material),
});

const recheckUntil = (book: LawBook, notifiedOn: LocalDate | null): LocalDate | null =>
  notifiedOn && (dueFrom(book, RULE.O11, { on: notifiedOn })?.dueOn ?? null);

/** A re-check is asked for within three days of the notice (O11); later is told, and taken. */
export function readyForRecheck({ notifiedOn }: JointReview, { book, today }: Moment): Guard[] {
  const dueOn = recheckUntil(book, notifiedOn);
  return byRule(book, today, dueOn === null || today <= dueOn, refuse("RECHECK_LATE", { dueOn }), "NOMINEE");
}

/** Another person than who decided looks at it once more, and the result goes out again. */
export function decideRecheck(
  review: JointReview,
  { verdict, material }: Notice & { readonly verdict: words.RecheckVerdict },
  moment: Moment,
  { file }: Filed,
): ReviewDecision {
  const ids = standing(file).flatMap(({ id, isRecheckAsked }) => (isRecheckAsked ? [id] : []));
  const wrong = ids.map((id) => wrongVerdict(file, id, verdict, "verdict")).find((one) => one !== null);
  if (wrong) return wrong;
  return {
    set: { decidedBy: moment.person.subject },
    updates: [{ of: "nominee", ids, set: { verdict, verdictOn: moment.today, isRecheckAsked: false } }],
    transfer: notice(review, file, moment, material),
  };
}

/** It is closed when no re-check can be asked for any more. */
export function readyForClosing({ state, notifiedOn }: JointReview, { book, today }: Moment): Guard[] {
  const dueOn = state === "NOTIFIED" ? recheckUntil(book, notifiedOn) : null;
  return byRule(book, today, dueOn === null || today > dueOn, refuse("RECHECK_OPEN", { dueOn }), "TIME");
}

const COLLECTING: readonly words.ReviewState[] = ["SENT", "COLLECTING"];

/** Opinions are due (O08) while they are collected. */
export const reviewClocks = (
  { state, dueOn }: Pick<JointReview, "state" | "dueOn">,
  calendar: HolidayCalendar,
): DueDay[] => (COLLECTING.includes(state) ? [dueDay(RULE.O08, dueOn, calendar)] : []);
