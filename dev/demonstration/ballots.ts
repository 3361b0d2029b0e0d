import { addDays, type LocalDate } from "../../shared/kernel/local-date.ts";
import { personName } from "./people.ts";
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

/** The rounds of a village that has voted, their tallies, and the seats once the result is announced. */
export function addRounds(out: RowCollector, season: VillageSeason, electionId: string): void {
  const { village, stage, electionDate, voters, seats, random } = season;
  if (!VOTED.includes(stage)) return;
  const cast =
    stage === "INVALID_TURNOUT" ? Math.floor(voters / 2) : Math.round(voters * (0.78 + 0.18 * random.next()));
  const invalidBallots = Math.round(cast * 0.02);
  const runoff = village.index === 2 || stage === "RUNOFF_PENDING";
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
  const main = round(1, "MAIN", electionDate, cast, invalidBallots);
  const isTie = stage === "TIE_BREAK_PENDING";
  for (let seat = 0; seat < seats; seat += 1) {
    out.add("tally", {
      id: idOf(`tally ${village.code} ${seat}`),
      round_id: main,
      village_code: village.code,
      candidate_id: idOf(`candidate ${village.code} ${seat}`),
      position: seat === 0 ? "DIRECTOR" : "MEMBER",
      votes_for:
        isTie && seat < 2 ? Math.floor(cast * 0.45) : Math.round(cast * (0.55 + 0.03 * (seats - seat))),
    });
  }
  if (village.index === 2) round(2, "RUNOFF", addDays(electionDate, 3), 600, 0);
  if (!season.announcedOn) return;
  for (let seat = 0; seat < seats; seat += 1) {
    const isLast = seat === seats - 1;
    const vacant = isLast && village.index !== 2 && random.happens(0.05);
    out.add("seat_result", {
      id: idOf(`seat ${village.code} ${seat}`),
      election_id: electionId,
      village_code: village.code,
      position: seat === 0 ? "DIRECTOR" : "MEMBER",
      seat_no: seat,
      member_name: vacant ? null : personName(`${village.code} candidate ${seat}`),
      // Exactly one third of 600 ballots: enough in a run-off.
      votes: vacant ? null : runoff && isLast ? 200 : Math.round(cast * (0.55 + 0.03 * (seats - seat))),
      outcome: vacant ? "VACANT" : "ELECTED",
    });
  }
}
