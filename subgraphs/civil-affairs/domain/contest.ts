import type { Candidate, Vote } from "./course.ts";
import type { Election } from "./election-machine.ts";
import type { Position } from "./words.ts";

/** Seats that are filled by the same comparison of votes: a post, seats kept for women apart. */
export interface Contest {
  readonly position: Position;
  readonly womensSeat: boolean;
}

/** Highest post first: who is elected twice stays in the first. */
export const CONTESTS: readonly Contest[] = [
  { position: "DIRECTOR", womensSeat: false },
  { position: "DEPUTY", womensSeat: false },
  { position: "MEMBER", womensSeat: true },
  { position: "MEMBER", womensSeat: false },
];

export const isOf = (contest: Contest, one: Contest): boolean =>
  one.position === contest.position && one.womensSeat === contest.womensSeat;

type Seats = Pick<Election, "seatsDirector" | "seatsDeputy" | "seatsMember" | "womenReserved">;

/** How many seats a contest has; seats kept for women are among the members'. */
export function seatsOf(election: Seats, { position, womensSeat }: Contest): number {
  if (position === "DIRECTOR") return womensSeat ? 0 : election.seatsDirector;
  if (position === "DEPUTY") return womensSeat ? 0 : election.seatsDeputy;
  return womensSeat ? election.womenReserved : election.seatsMember - election.womenReserved;
}

/** Who stands in a contest, posted and not withdrawn since. */
export const postedIn = (candidates: readonly Candidate[], contest: Contest): Candidate[] =>
  candidates.filter((one) => one.status === "POSTED" && isOf(contest, one));

/** One person on a ballot: a candidate by id, somebody written in by name. */
export const keyOf = ({ candidateId, writeInName }: Pick<Vote, "candidateId" | "writeInName">): string =>
  candidateId ?? writtenIn(writeInName ?? "");
export const writtenIn = (name: string): string => `written in: ${name}`;
