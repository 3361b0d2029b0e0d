import { type Guard, type Moment, weigh } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { refuse, type Refusal } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { CONTESTS, postedIn, seatsOf } from "./contest.ts";
import type { Course, Vote } from "./course.ts";
import type { ElectionDecision } from "./decision.ts";
import type { Election } from "./election-machine.ts";
import { byLaw, isInTime } from "./guards.ts";
import { wrongNumber } from "./preparation.ts";
import { type Counted, unfitLater, unfitMain, votesIn, votesOf, wrongFigure } from "./count-figures.ts";
import { type OpenSeats, settle } from "./settle.ts";
import type { RoundKind } from "./words.ts";

/** A round of votes as it was counted, with the id it gets. */
export interface RoundStated extends Counted {
  readonly roundId: string;
  readonly kind: RoundKind;
  readonly heldOn: LocalDate;
}

/** Who stands for what in a round, and for how many seats: all posted candidates at first, then the best losers or those level. */
function fieldOf(election: Election, kind: RoundKind, course: Course, { book }: Moment): OpenSeats[] {
  if (kind !== "MAIN") {
    const { open } = settle(election, course, book);
    return open.filter(({ isTie }) => isTie === (kind === "TIE_BREAK"));
  }
  return CONTESTS.flatMap((contest) => {
    const standing = postedIn(course.candidates, contest).map(({ id }): Vote => ({
      ...contest,
      candidateId: id,
      writeInName: null,
      votesFor: 0,
    }));
    const seats = seatsOf(election, contest);
    return seats > 0 ? [{ contest, seats, standing, isTie: false }] : [];
  });
}

/**
 * A round as it was counted in the open (VCL 15(3)): figures that fit together, a number for everybody who stood and for nobody else;
 * written in only in the first round. Those written in are named because they may be elected.
 */
export function decideCount(
  election: Election,
  stated: RoundStated,
  moment: Moment,
  course: Course,
): ElectionDecision {
  const { kind, heldOn, roundId } = stated;
  const registered = election.registeredVoters ?? 0;
  const wrong = wrongFigure(stated, registered);
  if (wrong) return wrong;
  const field = fieldOf(election, kind, course, moment);
  const tallies = votesOf(stated, course);
  const unfit = tallies && (kind === "MAIN" ? unfitMain(field, tallies, course) : unfitLater(field, tallies));
  if (!tallies || unfit) return unfit ?? refuse("TALLY_INCONSISTENT", { field: "votes" });
  const over = field.some(({ contest, seats }) => votesIn(tallies, contest) > stated.ballotsValid * seats);
  if (over) return refuse("TALLY_INCONSISTENT", { field: "votes" });
  const isOpen = stated.secretBooth && stated.announcedOnSite;
  const closed = refuse("BOOTH_MISSING", { field: stated.secretBooth ? "announcedOnSite" : "secretBooth" });
  const { refusal, advised } = weigh([
    ...byLaw(election, moment, heldOn, isOpen, closed),
    ...(kind === "RUNOFF" ? runoffInTime(election, heldOn, moment, course) : []),
  ]);
  if (refusal) return refusal;
  const { id: electionId, villageCode } = election;
  const round = {
    id: roundId,
    electionId,
    villageCode,
    no: course.rounds.length + 1,
    kind,
    heldOn,
    registeredVoters: registered,
    // Whoever votes by proxy takes part.
    votersTakingPart: stated.ballotsCast,
    ballotsIssued: stated.ballotsIssued,
    ballotsCast: stated.ballotsCast,
    ballotsValid: stated.ballotsValid,
    ballotsInvalid: stated.ballotsInvalid,
    secretBooth: stated.secretBooth,
    rovingBoxes: stated.rovingBoxes,
    announcedOnSite: stated.announcedOnSite,
  };
  return {
    set: { countCountersignedOn: null },
    inserts: [
      { of: "round", row: round },
      ...tallies.map((vote) => ({ of: "tally" as const, row: { ...vote, roundId, villageCode } })),
    ],
    facts: { round: round.no, kind, ballotsCast: stated.ballotsCast },
    advised,
  };
}

/** E11: the run-off comes within its days from the round before. */
function runoffInTime(election: Election, heldOn: LocalDate, moment: Moment, { rounds }: Course): Guard[] {
  const before = rounds.at(-1)?.heldOn ?? heldOn;
  const isMet = isInTime(moment.book, RULE.E11, before, heldOn);
  return byLaw(election, moment, before, isMet, refuse("RUNOFF_LATE", { field: "heldOn" }));
}

/** The day of a later round: after the one before, and not in the future. */
export const wrongDay = (heldOn: LocalDate, { today }: Moment, { rounds }: Course): Refusal | null =>
  heldOn > today || heldOn < (rounds.at(-1)?.heldOn ?? heldOn)
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "heldOn" })
    : null;

/** More ballots than were issued came out of the boxes: that vote is void (E24). */
export function decideVoidVote(
  _: Election,
  { ballotsIssued, ballotsCast }: { readonly ballotsIssued: number; readonly ballotsCast: number },
): ElectionDecision {
  const wrong = wrongNumber({ ballotsIssued, ballotsCast });
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  if (ballotsCast <= ballotsIssued)
    return refuse("OUTCOME_DIFFERS", { rule: RULE.E24, field: "ballotsCast" });
  return { set: {}, facts: { ballotsIssued, ballotsCast } };
}
