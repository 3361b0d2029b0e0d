import type { Guard, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Course } from "./course.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { always, byLaw, isInTime } from "./guards.ts";
import { HANDOVER_ITEMS, type WorkHandoverItemState } from "./words.ts";

/** The old committee begins to hand over to the new one (工作移交, VCL 20), by a list. */
export function decideHandoverStart(
  { id: electionId, villageCode, ...election }: Election,
  _: object,
  { today }: Moment,
  { workHandoverItems: items }: Course,
): ElectionDecision {
  const missing = HANDOVER_ITEMS.filter(({ code }) => !items.some((item) => item.code === code));
  return {
    set: {
      workHandoverStartedOn: election.workHandoverStartedOn ?? today,
      workHandoverState:
        election.workHandoverState === "NOT_STARTED" ? "IN_PROGRESS" : election.workHandoverState,
    },
    inserts: missing.map(({ code, mandatory }) => ({
      of: "item",
      row: { electionId, villageCode, code, mandatory, state: "PENDING" },
    })),
  };
}

export interface ItemStated {
  readonly item: string;
  readonly state: WorkHandoverItemState;
  readonly handedOn: LocalDate | null;
}

/** What became of one item: handed over on a day, in dispute, or not there at all when it need not be. Never an amount. */
export function decideHandoverItem(
  _: Election,
  { item, state, handedOn }: ItemStated,
  { today }: Moment,
  { workHandoverItems: items }: Course,
): ElectionDecision {
  const found = items.find(({ code }) => code === item);
  if (!found) return refuse("FIELD_NOT_ACCEPTABLE", { field: "item" });
  if (state === "NOT_APPLICABLE" && found.mandatory)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "state" });
  if ((state === "HANDED") !== (handedOn !== null) || (handedOn !== null && handedOn > today))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "handedOn" });
  return {
    set: {},
    updates: [{ of: "item", ids: [found.id], set: { state, handedOn } }],
  };
}

/** The new committee's written complaint that work is not handed over (Shandong 9). */
export const decideComplaint = (_: Election, __: object, { today }: Moment): ElectionDecision => ({
  set: { workHandoverComplaintOn: today, workHandoverState: "COMPLAINT_FILED" },
});

/** Before a notice: there is a complaint, and the five days in which it is answered (E15) are not over. */
export function readyForNotice(election: Election, { book, today }: Moment): Guard[] {
  const { workHandoverState, workHandoverComplaintOn: on } = election;
  const isLate = on !== null && !isInTime(book, RULE.E15, on, today);
  return [
    ...always(workHandoverState === "COMPLAINT_FILED", refuse("NO_COMPLAINT")),
    ...byLaw(election, { book }, today, !isLate, refuse("NOTICE_LATE"), "TOWNSHIP"),
  ];
}

/** The township's notice to hand over (移交通知书), after a complaint. */
export function decideNotice(
  _: Election,
  { evidenceHash }: { readonly evidenceHash: string },
  { today }: Moment,
): ElectionDecision {
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return { set: { workHandoverNoticeOn: today, workHandoverState: "NOTICE_ISSUED" }, evidenceHash };
}

/** The township was there (监交). */
export const decideSupervision = (_: Election, __: object, { today }: Moment): ElectionDecision => ({
  set: { workHandoverSupervisedOn: today },
});

export const readyForHandedOver = (
  { workHandoverSupervisedOn }: Election,
  _: Moment,
  { workHandoverItems: items }: Course,
): Guard[] => [
  ...always(
    items.length > 0 &&
      items.every(({ mandatory, state }) => state === "HANDED" || (!mandatory && state === "NOT_APPLICABLE")),
    refuse("HANDOVER_INCOMPLETE"),
  ),
  ...always(workHandoverSupervisedOn !== null, refuse("HANDOVER_NOT_SUPERVISED"), "TOWNSHIP"),
];

export const decideHandedOver = (
  { workHandoverCompletedOn }: Election,
  _: object,
  { today }: Moment,
): ElectionDecision => ({
  set: { workHandoverState: "COMPLETED", workHandoverCompletedOn: workHandoverCompletedOn ?? today },
});

/** The files go to the archive, and the names of all who were not elected out of the hub. */
export function decideArchiving(
  _: Election,
  { evidenceHash }: { readonly evidenceHash: string },
  __: Moment,
  { candidates, rounds, seats }: Course,
): ElectionDecision {
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  const seated = new Set(seats.map(({ candidateId }) => candidateId));
  const losers = candidates.flatMap(({ id }) => (seated.has(id) ? [] : [id]));
  const written = rounds.flatMap(({ tallies }) =>
    tallies.flatMap(({ id, writeInName }) => (id && writeInName !== null ? [id] : [])),
  );
  return {
    set: {},
    updates: [
      { of: "candidate", ids: losers, set: { name: "—" } },
      { of: "tally", ids: written, set: { writeInName: null } },
    ],
    evidenceHash,
  };
}
