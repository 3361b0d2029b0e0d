import { refuse, type Refusal } from "../../../shared/kernel/refusal.ts";
import { type Contest, isOf, keyOf, writtenIn } from "./contest.ts";
import type { Course, Vote } from "./course.ts";
import { isName } from "../../../shared/kernel/own-forms.ts";
import { wrongNumber } from "./preparation.ts";
import type { OpenSeats } from "./settle.ts";
import type { Position } from "./words.ts";

/* Whether the figures of one round fit together, and the people in it. */

export interface Counted {
  readonly ballotsIssued: number;
  readonly ballotsCast: number;
  readonly ballotsValid: number;
  readonly ballotsInvalid: number;
  readonly rovingBoxes: number;
  readonly secretBooth: boolean;
  readonly announcedOnSite: boolean;
  readonly votes: readonly { readonly candidate: string; readonly votes: number }[];
  readonly writeIns: readonly {
    readonly name: string;
    readonly position: Position;
    readonly womensSeat: boolean;
    readonly votes: number;
  }[];
}

export function wrongFigure(counted: Counted, registered: number): Refusal | null {
  const { ballotsIssued, ballotsCast, ballotsValid, ballotsInvalid, rovingBoxes } = counted;
  const wrong = wrongNumber({ ballotsIssued, ballotsCast, ballotsValid, ballotsInvalid, rovingBoxes });
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  if (ballotsCast > ballotsIssued) return refuse("BALLOTS_EXCEED_ISSUED", { field: "ballotsCast" });
  if (ballotsIssued > registered) return refuse("TALLY_INCONSISTENT", { field: "ballotsIssued" });
  if (ballotsValid + ballotsInvalid !== ballotsCast)
    return refuse("TALLY_INCONSISTENT", { field: "ballotsValid" });
  const votes = [...counted.votes, ...counted.writeIns].map((one) => one.votes);
  return votes.some((one) => one < 0 || one > ballotsValid) || votes.length > 100
    ? refuse("TALLY_INCONSISTENT", { field: "votes" })
    : null;
}

/** The votes as rows; null when somebody is named who is no candidate, or anybody twice. */
export function votesOf({ votes, writeIns }: Counted, { candidates }: Course): Vote[] | null {
  const rows: Vote[] = [];
  for (const { candidate, votes: votesFor } of votes) {
    const found = candidates.find(({ id }) => id === candidate);
    if (!found) return null;
    const { position, womensSeat } = found;
    rows.push({ candidateId: found.id, writeInName: null, position, womensSeat, votesFor });
  }
  for (const { name, position, womensSeat, votes: votesFor } of writeIns) {
    if (!isName(name)) return null;
    rows.push({ candidateId: null, writeInName: name, position, womensSeat, votesFor });
  }
  const people = rows.map((row) => `${keyOf(row)} ${row.position} ${String(row.womensSeat)}`);
  return new Set(people).size < people.length ? null : rows;
}

export const votesIn = (tallies: readonly Vote[], contest: Contest): number =>
  tallies.reduce((sum, vote) => (isOf(contest, vote) ? sum + vote.votesFor : sum), 0);

/** In the first round every candidate has a number, and nobody is written in under the name of a candidate for the same seats. */
export function unfitMain(
  field: readonly OpenSeats[],
  tallies: readonly Vote[],
  { candidates }: Course,
): Refusal | null {
  const standing = new Set(field.flatMap((one) => one.standing.map(keyOf)));
  const counted = tallies.filter(({ candidateId }) => candidateId !== null);
  if (counted.length !== standing.size || counted.some((vote) => !standing.has(keyOf(vote))))
    return refuse("TALLY_INCONSISTENT", { field: "votes" });
  const isWrong = tallies.some(
    (vote) =>
      vote.writeInName !== null &&
      (!field.some(({ contest }) => isOf(contest, vote)) ||
        candidates.some(
          (one) => one.name === vote.writeInName && one.status === "POSTED" && isOf(one, vote),
        )),
  );
  return isWrong ? refuse("TALLY_INCONSISTENT", { field: "writeIns" }) : null;
}

/** In later rounds stand those who came next, all of them and nobody else (E10). */
export function unfitLater(field: readonly OpenSeats[], tallies: readonly Vote[]): Refusal | null {
  const keys = (votes: readonly Vote[], contest: Contest): string =>
    votes
      .filter((vote) => isOf(contest, vote))
      .map((vote) => (vote.candidateId === null ? writtenIn(vote.writeInName ?? "") : vote.candidateId))
      .toSorted()
      .join();
  const fits =
    tallies.length > 0 &&
    tallies.every((vote) => field.some(({ contest }) => isOf(contest, vote))) &&
    field.every(({ contest, standing }) => keys(tallies, contest) === keys(standing, contest));
  return fits ? null : refuse("RUNOFF_CANDIDATE_ORDER", { field: "votes" });
}
