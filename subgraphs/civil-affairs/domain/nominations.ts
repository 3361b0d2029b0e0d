import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import { DOCUMENT_NO, isName } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { CONTESTS, type Contest, isOf, seatsOf } from "./contest.ts";
import type { Candidate, Course } from "./course.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { always, byLaw, isInTime } from "./guards.ts";
import { wrongNumber } from "./preparation.ts";
import type { NomineeVerdict, Position } from "./words.ts";

export interface Nominee {
  readonly name: string;
  readonly position: Position;
  readonly womensSeat: boolean;
  readonly nominationVotes: number;
  readonly isOnCommittee: boolean;
}

/** Whether a contest has more people than seats (差额, E18). Who nominates oneself is written in, so that nobody stands beforehand. */
function moreThanSeats(election: Election, many: (contest: Contest) => number): boolean {
  return (
    election.electionMethod === "SELF_NOMINATION" ||
    CONTESTS.every((contest) => {
      const seats = seatsOf(election, contest);
      return seats === 0 || many(contest) > seats;
    })
  );
}

/** Who was nominated by the voters (提名, VCL 15(1)), each for one post and none of them on the election committee. */
export function decideNominations(
  election: Election,
  { nominees }: { readonly nominees: readonly Nominee[] },
  moment: Moment,
): ElectionDecision {
  const wrong = nominees.find(
    (one) =>
      !isName(one.name) ||
      wrongNumber({ votes: one.nominationVotes }) !== undefined ||
      seatsOf(election, one) === 0,
  );
  if (wrong || nominees.length > 60) return refuse("FIELD_NOT_ACCEPTABLE", { field: "nominees" });
  if (new Set(nominees.map(({ name }) => name)).size < nominees.length)
    return refuse("DUPLICATE_POSITION", { field: "nominees" });
  const many = (contest: Contest): number => nominees.filter((one) => isOf(contest, one)).length;
  const check = (isMet: boolean, refusal: ReturnType<typeof refuse>): Guard[] =>
    byLaw(election, moment, moment.today, isMet, refusal);
  const { refusal, advised } = weigh([
    ...check(
      nominees.every(({ isOnCommittee }) => !isOnCommittee),
      refuse("NOMINEE_ON_COMMITTEE", { field: "nominees" }),
    ),
    ...check(moreThanSeats(election, many), refuse("NOT_ENOUGH_CANDIDATES", { field: "nominees" })),
  ]);
  if (refusal) return refusal;
  const inserts = nominees.map(({ name, position, womensSeat, nominationVotes }) => ({
    of: "candidate" as const,
    row: {
      electionId: election.id,
      villageCode: election.villageCode,
      name,
      position,
      womensSeat,
      nominationVotes,
      status: "NOMINATED",
    },
  }));
  return { set: {}, inserts, facts: { nominees: nominees.length }, advised };
}

const isStanding = ({ status }: Candidate): boolean => status !== "REMOVED" && status !== "WITHDRAWN";

/** A nominee or candidate withdraws. */
export function decideWithdrawal(
  _: Election,
  { candidate }: { readonly candidate: string },
  { today }: Moment,
  { candidates }: Course,
): ElectionDecision {
  const found = candidates.find(({ id }) => id === candidate);
  if (!found || !isStanding(found)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "candidate" });
  const set = { status: "WITHDRAWN", withdrawnOn: today };
  return { set: {}, updates: [{ of: "candidate", ids: [found.id], set }] };
}

export interface Verdicts {
  readonly documentNo: string;
  readonly verdicts: readonly { readonly candidate: string; readonly verdict: NomineeVerdict }[];
}

/** What the review came to for each (县级联审): a verdict, never its ground. The election committee itself takes a nominee off the list. */
export function decideVerdicts(
  _: Election,
  { documentNo, verdicts }: Verdicts,
  __: Moment,
  { candidates }: Course,
): ElectionDecision {
  if (!DOCUMENT_NO.test(documentNo)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "documentNo" });
  const open = candidates.filter(({ status }) => status === "NOMINATED").map(({ id }) => id);
  const told = new Map(verdicts.map(({ candidate, verdict }) => [candidate, verdict]));
  if (told.size < verdicts.length || [...told.keys()].some((id) => !open.includes(id)))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "verdicts" });
  if (open.some((id) => !told.has(id))) return refuse("VERDICT_MISSING", { field: "verdicts" });
  const idsOf = (verdict: NomineeVerdict): string[] => open.filter((id) => told.get(id) === verdict);
  return {
    set: {},
    updates: [
      { of: "candidate", ids: idsOf("QUALIFIED"), set: { status: "QUALIFIED" } },
      { of: "candidate", ids: idsOf("NOT_QUALIFIED"), set: { status: "REMOVED" } },
    ],
    facts: { documentNo, removed: idsOf("NOT_QUALIFIED").length },
  };
}

const qualified = ({ candidates }: Course): Candidate[] =>
  candidates.filter(({ status }) => status === "QUALIFIED");

/** Before candidates are posted: still more than seats, and soon enough before election day (E04). */
export function readyForCandidates(election: Election, moment: Moment, course: Course): Guard[] {
  const { electionDate } = election;
  const many = (contest: Contest): number => qualified(course).filter((one) => isOf(contest, one)).length;
  const isEarly = electionDate === null || isInTime(moment.book, RULE.E04, electionDate, moment.today);
  return [
    ...byLaw(election, moment, moment.today, moreThanSeats(election, many), refuse("NOT_ENOUGH_CANDIDATES")),
    ...byLaw(election, moment, moment.today, isEarly, refuse("CANDIDATES_LATE"), "TIME"),
    ...always(electionDate !== null && moment.today < electionDate, refuse("CLOCK_EXPIRED", { rule: RULE.E04 }), "CIVIL_AFFAIRS"), // prettier-ignore
  ];
}

/** Candidates are posted in the order of their nomination votes: public from today. */
export const decideCandidates = (
  _: Election,
  __: object,
  { today }: Moment,
  course: Course,
): ElectionDecision => ({
  set: { candidatesPublishedOn: today },
  updates: [
    {
      of: "candidate" as const,
      ids: qualified(course).map(({ id }) => id),
      set: { status: "POSTED", publishedOn: today },
    },
  ],
});
