import type { Guard, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { DOCUMENT_NO } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { CONTESTS, isOf, seatsOf } from "./contest.ts";
import type { Course } from "./course.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { always } from "./guards.ts";
import { settle, type Winner } from "./settle.ts";
import type { CountOutcome, VoidingBody, VoidReason } from "./words.ts";

/** A count is countersigned once; another count has to be again. */
export const readyForCountersigning = ({ countCountersignedOn }: Election): Guard[] =>
  always(countCountersignedOn === null, refuse("COUNT_COUNTERSIGNED"), "TOWNSHIP");

/** The township has countersigned the count. */
export const decideCountersigning = (_: Election, __: object, { today }: Moment): ElectionDecision => ({
  set: { countCountersignedOn: today },
});

/** A step after the count is ready when the township has countersigned and the count comes to just that. */
export const readyWhen =
  (...outcomes: readonly CountOutcome[]) =>
  (election: Election, { book }: Moment, course: Course): Guard[] => [
    ...always(election.countCountersignedOn !== null, refuse("NOT_COUNTERSIGNED"), "TOWNSHIP"),
    ...always(outcomes.includes(settle(election, course, book).outcome), refuse("OUTCOME_DIFFERS")),
  ];

/** The result may be announced when all seats are filled, or some stay vacant after a run-off that left three members (Zhejiang 30). */
export function readyForResult(election: Election, { book }: Moment, course: Course): Guard[] {
  const { outcome, elected } = settle(election, course, book);
  const hadRunoff = course.rounds.some(({ kind }) => kind === "RUNOFF");
  const mayStayVacant = outcome === "RUNOFF" && hadRunoff && elected.length - voided(course) >= 3;
  return [
    ...always(election.countCountersignedOn !== null, refuse("NOT_COUNTERSIGNED"), "TOWNSHIP"),
    ...always(outcome === "COMPLETE" || mayStayVacant, refuse("OUTCOME_DIFFERS")),
  ];
}

const voided = ({ seats }: Course): number => seats.filter(({ outcome }) => outcome === "VOIDED").length;

/** Another day for the same candidates. */
export function decideRescheduling(
  _: Election,
  { electionDate }: { readonly electionDate: LocalDate },
  { today }: Moment,
): ElectionDecision {
  return electionDate < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate" })
    : { set: { electionDate } };
}

export interface Relatives {
  readonly candidate: string;
  readonly relative: string;
}

/**
 * Of near relatives who are both elected the one of the higher post stays, then the one with more votes (Zhejiang 31). Who stands back
 * is kept, the relation is not.
 */
export function decideGivingWay(
  election: Election,
  { candidate, relative }: Relatives,
  { book }: Moment,
  course: Course,
): ElectionDecision {
  const { elected } = settle(election, course, book);
  const [one, other] = [candidate, relative].map((id) =>
    elected.find(({ candidateId }) => candidateId === id),
  );
  if (!one || !other || candidate === relative) return refuse("FIELD_NOT_ACCEPTABLE", { field: "candidate" });
  const isHigher = rank(one) - rank(other) || other.votesFor - one.votesFor;
  if (isHigher === 0) return refuse("FIELD_NOT_ACCEPTABLE", { field: "relative" });
  const leaves = isHigher < 0 ? relative : candidate;
  return {
    set: { countCountersignedOn: null },
    updates: [{ of: "candidate", ids: [leaves], set: { gaveWay: true } }],
  };
}

/** Director, deputy, member. */
const rank = ({ position }: Winner): number => CONTESTS.findIndex((contest) => contest.position === position);

/** The result is posted: a row for every seat, with who won it. After seats were filled again, what is new of it. */
export function decideResult(
  election: Election,
  _: object,
  { today, book }: Moment,
  course: Course,
): ElectionDecision {
  const { elected } = settle(election, course, book);
  const { candidates, seats } = course;
  const { id: electionId, villageCode } = election;
  const nameOf = ({ candidateId, writeInName }: Winner): string | null =>
    candidates.find(({ id }) => id === candidateId)?.name ?? writeInName;
  const isSeated = (winner: Winner): boolean =>
    seats.some(
      (seat) =>
        seat.outcome !== "VACANT" &&
        isOf(seat, winner) &&
        seat.candidateId === winner.candidateId &&
        seat.memberName === nameOf(winner),
    );
  const inserts: object[] = [];
  const updates: { ids: string[]; set: object }[] = [];
  let seatNo = seats.length;
  for (const contest of CONTESTS) {
    const winners = elected.filter((winner) => isOf(contest, winner) && !isSeated(winner));
    const vacant = seats.filter((seat) => seat.outcome === "VACANT" && isOf(contest, seat));
    const before = seats.filter((seat) => isOf(contest, seat)).length;
    for (const winner of winners) {
      const { candidateId, votesFor: votes } = winner;
      const won = { candidateId, memberName: nameOf(winner), votes, outcome: "ELECTED" };
      const seat = vacant.shift();
      if (seat) updates.push({ ids: [seat.id], set: won });
      else {
        inserts.push({ electionId, villageCode, ...contest, seatNo, ...won });
        seatNo += 1;
      }
    }
    // Seats that nobody won are on the list as well, once.
    for (let left = before > 0 ? 0 : seatsOf(election, contest) - winners.length; left > 0; left -= 1) {
      inserts.push({ electionId, villageCode, ...contest, seatNo, outcome: "VACANT" });
      seatNo += 1;
    }
  }
  return {
    set: { resultAnnouncedOn: election.resultAnnouncedOn ?? today },
    inserts: inserts.map((row) => ({ of: "seat", row })),
    updates: updates.map((one) => ({ of: "seat", ...one })),
  };
}

export interface WinVoided {
  readonly seat: string;
  readonly reason: VoidReason;
  readonly decidedBy: VoidingBody;
  readonly documentNo: string;
  readonly decidedOn: LocalDate;
}

/** A win is void or a duty ended (VCL 17, 18): what a government decided, by its document. The hub decides nothing of the kind. */
export function decideVoidSeat(
  { resultAnnouncedOn }: Election,
  { seat, reason, decidedBy, documentNo, decidedOn }: WinVoided,
  { today }: Moment,
  { seats, rounds }: Course,
): ElectionDecision {
  const found = seats.find(({ id }) => id === seat);
  if (!found || found.outcome !== "ELECTED") return refuse("FIELD_NOT_ACCEPTABLE", { field: "seat" });
  if (!DOCUMENT_NO.test(documentNo)) return refuse("NO_DECISION_DOC", { field: "documentNo" });
  if (decidedOn > today || (resultAnnouncedOn !== null && decidedOn < resultAnnouncedOn))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "decidedOn" });
  const set = {
    outcome: "VOIDED",
    voidedOn: decidedOn,
    voidReason: reason,
    decisionDoc: documentNo,
    voidedAfterRound: rounds.at(-1)?.no ?? 0,
  };
  return {
    set: {},
    updates: [{ of: "seat", ids: [found.id], set }],
    reasonCode: reason,
    facts: { decidedBy, documentNo },
  };
}

/** Seats are voted on again when one is vacant or its win was void. */
export const readyForRefill = (election: Election, { book }: Moment, course: Course): Guard[] =>
  always(settle(election, course, book).open.length > 0, refuse("OUTCOME_DIFFERS"));
