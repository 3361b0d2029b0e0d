import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { type DemoNominee, nomineesOf } from "./nominees.ts";
import { idOf } from "./random.ts";
import type { VillageSeason } from "./season.ts";
import type { RowCollector } from "./table-rows.ts";

const VOTED = [
  "INVALID_TURNOUT",
  "TIE_BREAK_PENDING",
  "RUNOFF_PENDING",
  "RESULT_ANNOUNCED",
  "HANDOVER",
  "HANDED_OVER",
];
/** Exactly one third of the run-off's ballots is enough, one fewer is not. */
const RUNOFF_BALLOTS = 600;

/** The rounds of a village that has voted, their tallies, and the seats once the result is announced. */
export function addRounds(out: RowCollector, season: VillageSeason, electionId: string): void {
  const { village, stage, electionDate, voters, seats, random } = season;
  if (!VOTED.includes(stage)) return;
  const cast =
    stage === "INVALID_TURNOUT" ? Math.floor(voters / 2) : Math.round(voters * (0.78 + 0.18 * random.next()));
  const invalidBallots = Math.round(cast * 0.02);
  const last = seats - 1;
  const isVacant = season.announcedOn !== null && village.index > 2 && random.happens(0.05);
  const isLastOpen = village.index === 2 || isVacant || stage === "RUNOFF_PENDING";
  const nominees = nomineesOf(season);
  const round = (no: number, kind: string, heldOn: LocalDate, ballots: number, spoiled: number): string => {
    const id = idOf(`round ${village.code} ${no}`);
    out.add("ballot_round", {
      id,
      election_id: electionId,
      village_code: village.code,
      no,
      kind,
      held_on: heldOn,
      registered_voters: voters,
      voters_taking_part: ballots,
      ballots_issued: ballots,
      ballots_cast: ballots,
      ballots_valid: ballots - spoiled,
      ballots_invalid: spoiled,
      secret_booth: true,
      roving_boxes: random.between(0, 2),
      announced_on_site: true,
    });
    return id;
  };
  const tally = (
    roundId: string,
    n: number,
    { id, position, womensSeat }: DemoNominee,
    votes: number,
  ): void => {
    out.add("tally", {
      id: idOf(`tally ${roundId} ${n}`),
      round_id: roundId,
      village_code: village.code,
      candidate_id: id,
      position,
      womens_seat: womensSeat,
      votes_for: votes,
    });
  };
  const isTie = stage === "TIE_BREAK_PENDING";
  const votesIn = (n: number): number => {
    // The last seat and who came next: level above half, or both below it.
    if (isTie && (n === last || n === seats + 2)) return Math.floor(cast * 0.51) + 1;
    if (isLastOpen && n === last) return Math.floor(cast * 0.45);
    return Math.round(cast * (n < seats ? 0.55 + 0.03 * (seats - n) : 0.2));
  };
  const main = round(1, "MAIN", electionDate, cast, invalidBallots);
  for (const [n, nominee] of nominees.entries()) tally(main, n, nominee, votesIn(n));
  if (!season.announcedOn) return;
  if (isLastOpen) {
    const second = round(2, "RUNOFF", addDays(electionDate, 3), RUNOFF_BALLOTS, 0);
    for (const [n, nominee] of nominees.entries()) {
      if (n === last) tally(second, n, nominee, isVacant ? 199 : 200);
      if (n === seats + 2) tally(second, n, nominee, 150);
    }
  }
  for (const [seat, { id, name, position, womensSeat }] of nominees.slice(0, seats).entries()) {
    const isEmpty = isVacant && seat === last;
    out.add("seat_result", {
      id: idOf(`seat ${village.code} ${seat}`),
      election_id: electionId,
      village_code: village.code,
      position,
      womens_seat: womensSeat,
      seat_no: seat,
      candidate_id: isEmpty ? null : id,
      member_name: isEmpty ? null : name,
      votes: isEmpty ? null : isLastOpen && seat === last ? 200 : votesIn(seat),
      outcome: isEmpty ? "VACANT" : "ELECTED",
    });
  }
}
