import type { LawBook } from "../../../shared/law/law-book.ts";
import { type Contest, CONTESTS, isOf, keyOf, seatsOf, writtenIn } from "./contest.ts";
import type { Course, Round, Vote } from "./course.ts";
import type { Election } from "./election-machine.ts";
import { isElected, runoffSuffices, turnoutSuffices } from "./majority.ts";
import type { CountOutcome } from "./words.ts";

/** Somebody elected, with the round's votes. */
export interface Winner extends Vote {
  readonly round: number;
}

/** Seats of a contest that nobody holds yet, and who stands for them in the next round, in the order of their votes. */
export interface OpenSeats {
  readonly contest: Contest;
  readonly seats: number;
  readonly standing: readonly Vote[];
  /** They got the same number of votes and both enough: it is voted among them again (E24). */
  readonly isTie: boolean;
}

/** What all rounds so far come to. */
export interface Settled {
  readonly outcome: CountOutcome;
  readonly elected: readonly Winner[];
  readonly open: readonly OpenSeats[];
}

interface Standing {
  left: number;
  /** Those of the last round who are not elected, most votes first; level with each other when it is a tie. */
  losers: readonly Vote[];
  isTie: boolean;
}

/**
 * Who is elected by the rounds so far: in a main round whoever has more than half of those taking part (E09), when more than half of
 * the registered did (E08); in a run-off whoever has most votes and a third of the ballots (E10), among the best losers; in a vote
 * after a tie whoever has more. More winners than seats: the most votes; level at the last seat: a tie. A seat whose win was declared
 * void is open again after the rounds there were then.
 */
export function settle(
  election: Election,
  { candidates, rounds, seats }: Pick<Course, "candidates" | "rounds" | "seats">,
  book: LawBook,
): Settled {
  const stoodBack = new Set(candidates.flatMap(({ id, gaveWay }) => (gaveWay ? [id] : [])));
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const nameOf = ({ candidateId, writeInName }: Vote): string =>
    (candidateId === null ? writeInName : names.get(candidateId)) ?? "";
  const states = CONTESTS.map((contest) => {
    const state: Standing = { left: seatsOf(election, contest), losers: [], isTie: false };
    return { contest, state };
  });
  const elected: Winner[] = [];
  const taken = new Set<string>();
  let lastIsInvalid = false;
  const reopen = (after: number): void => {
    for (const seat of seats.filter(({ voidedAfterRound }) => voidedAfterRound === after))
      for (const { contest, state } of states) if (isOf(contest, seat)) state.left += 1;
  };
  for (const round of rounds) {
    lastIsInvalid =
      round.kind === "MAIN" &&
      !turnoutSuffices(book, round.heldOn, round.registeredVoters, round.ballotsCast);
    if (!lastIsInvalid)
      for (const { contest, state } of states) {
        if (state.left === 0 || (round.kind === "TIE_BREAK" && !state.isTie)) continue;
        const ranked = ranking(round, contest, state, nameOf).filter(
          (vote) => !stoodBack.has(vote.candidateId ?? "") && !isTaken(vote),
        );
        const { sure, level } = cut(
          ranked.filter((vote) => suffices(book, round, vote)),
          state.left,
        );
        for (const vote of sure) {
          elected.push({ ...vote, round: round.no });
          taken.add(keyOf(vote)).add(nameOf(vote));
        }
        state.left -= sure.length;
        state.isTie = level.length > 0;
        state.losers = state.isTie ? level : ranked.filter((vote) => !sure.includes(vote));
      }
    reopen(round.no);
  }
  const open = states.flatMap(({ contest, state }) => {
    if (state.left === 0) return [];
    const standing = nextOf(state).filter((vote) => !isTaken(vote));
    return [{ contest, seats: state.left, standing, isTie: state.isTie }];
  });
  return { outcome: outcomeOf(lastIsInvalid, open), elected, open };

  /** A person holds one seat, also one who is a candidate here and written in there; two candidates may share a name. */
  function isTaken(vote: Vote): boolean {
    const name = nameOf(vote);
    return (
      taken.has(keyOf(vote)) || taken.has(writtenIn(name)) || (vote.candidateId === null && taken.has(name))
    );
  }
}

function outcomeOf(isInvalid: boolean, open: readonly OpenSeats[]): CountOutcome {
  if (isInvalid) return "INVALID_TURNOUT";
  if (open.some(({ isTie }) => isTie)) return "TIE";
  return open.length > 0 ? "RUNOFF" : "COMPLETE";
}

/** The votes of a contest, most first; after the first round of those who stood in it alone, and one person once. */
function ranking(round: Round, contest: Contest, state: Standing, nameOf: (vote: Vote) => string): Vote[] {
  const mayStand = round.kind === "MAIN" ? null : new Set(nextOf(state).map(keyOf));
  const own = round.tallies.filter(
    (vote) => isOf(contest, vote) && (mayStand === null || mayStand.has(keyOf(vote))),
  );
  const candidates = new Set(own.flatMap((vote) => (vote.candidateId === null ? [] : [nameOf(vote)])));
  const once = new Map(
    own
      .filter(({ writeInName }) => writeInName === null || !candidates.has(writeInName))
      .toSorted((a, b) => a.votesFor - b.votesFor)
      .map((vote) => [keyOf(vote), vote]),
  );
  return [...once.values()].toSorted((a, b) => b.votesFor - a.votesFor);
}

function suffices(
  book: LawBook,
  { kind, heldOn, votersTakingPart, ballotsCast }: Round,
  vote: Vote,
): boolean {
  if (kind === "TIE_BREAK") return vote.votesFor > 0;
  return kind === "RUNOFF"
    ? runoffSuffices(book, heldOn, ballotsCast, vote.votesFor)
    : isElected(book, heldOn, votersTakingPart, vote.votesFor);
}

/** Those who are elected for sure, and those who stand level at the last seat. */
function cut(passing: readonly Vote[], seats: number): { sure: readonly Vote[]; level: readonly Vote[] } {
  const [last, next] = [passing[seats - 1], passing[seats]];
  if (!last || !next || next.votesFor < last.votesFor) return { sure: passing.slice(0, seats), level: [] };
  return {
    sure: passing.filter(({ votesFor }) => votesFor > last.votesFor),
    level: passing.filter(({ votesFor }) => votesFor === last.votesFor),
  };
}

/** Who stands in the next round: those who are level, or the best losers, one more than seats, with all level with the last. */
function nextOf({ left, losers, isTie }: Standing): readonly Vote[] {
  const last = losers[left];
  return isTie ? losers : losers.filter(({ votesFor }) => last === undefined || votesFor >= last.votesFor);
}
