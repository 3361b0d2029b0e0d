import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import { byRule } from "../../../shared/commands/by-rule.ts";
import { localDateOf, type LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { dueFrom, type LawBook } from "../../../shared/law/law-book.ts";
import type { ElectionDayDuty } from "./duty-machine.ts";

/** Duty is posted for a village's day, today or later, once. */
export function decidePosting(
  _: null,
  { village, dutyDate }: { readonly village: RegionCode; readonly dutyDate: LocalDate },
  { today, now, covers }: Moment,
  { places, isPosted }: { readonly places: Lookup<Place>; readonly isPosted: boolean },
): Decision<ElectionDayDuty> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isPosted) return refuse("DUTY_EXISTS", { field: "village" });
  return dutyDate < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "dutyDate", rule: RULE.S06 })
    : { set: { villageCode: village, dutyDate, reportedAt: now } };
}

/** When the next beat is due (S06): an hour after the last; none before duty began and after it ended. */
export function beatDueAt(
  { status, reportedAt }: Pick<ElectionDayDuty, "status" | "reportedAt">,
  book: LawBook,
): Date | null {
  if (status === "NOT_STARTED" || status === "ENDED") return null;
  const due = dueFrom(book, RULE.S06, { on: localDateOf(reportedAt), at: reportedAt });
  return due && dueInstant(due);
}

/** A beat is of the day itself; one that comes late is told so, and kept with the beat. */
export function readyForBeat(duty: ElectionDayDuty, { book, now, today }: Moment): Guard[] {
  const dueAt = beatDueAt(duty, book);
  return [
    ...unless(
      today === duty.dutyDate,
      refuse(today < duty.dutyDate ? "CLOCK_NOT_MET" : "CLOCK_EXPIRED", {
        rule: RULE.S06,
        dueOn: duty.dutyDate,
      }),
      "TIME",
    ),
    ...byRule(book, today, dueAt === null || now <= dueAt, refuse("BEAT_LATE"), "PUBLIC_SECURITY"),
  ];
}

/** That there is an incident stands on the ledger of incidents first. */
export const readyToTellIncident = (
  duty: ElectionDayDuty,
  moment: Moment,
  { hasIncident }: { readonly hasIncident: boolean },
): Guard[] => [
  ...readyForBeat(duty, moment),
  ...unless(hasIncident, refuse("INCIDENT_REQUIRED"), "PUBLIC_SECURITY"),
];

export const decideBeat = (_: ElectionDayDuty, __: object, { now }: Moment): Decision<ElectionDayDuty> => ({
  set: { reportedAt: now },
});

export const readyForEnd = (duty: ElectionDayDuty, { today }: Moment): Guard[] =>
  unless(today >= duty.dutyDate, refuse("CLOCK_NOT_MET", { rule: RULE.S06, dueOn: duty.dutyDate }), "TIME");
