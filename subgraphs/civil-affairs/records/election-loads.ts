import { cyclesOf } from "./cycle-loads.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import { fields, list, orEmpty, select, selected } from "../../../shared/database/typed-sql.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Beginning } from "../domain/beginning.ts";
import { type Course, EMPTY_COURSE } from "../domain/course.ts";
import type { Election } from "../domain/election-machine.ts";
import { CandidateRecord } from "./candidate-records.ts";
import { VoterObjectionRecord, WorkHandoverItemRecord } from "./election-records.ts";
import { BallotRoundRecord, SeatResultRecord, TallyRecord } from "./result-records.ts";

const ROUND = {
  ...fields(
    BallotRoundRecord,
    "b",
    "no",
    "kind",
    "heldOn",
    "registeredVoters",
    "votersTakingPart",
    "ballotsCast",
  ),
  tallies: orEmpty(
    select(
      list(
        fields(TallyRecord, "t", "id", "candidateId", "writeInName", "position", "womensSeat", "votesFor"),
        "t.votes_for desc, t.id",
      ),
      "from tally t where t.round_id = b.id",
    ),
  ),
};

const COURSE = {
  objections: orEmpty(
    select(
      list(fields(VoterObjectionRecord, "o", "id", "seq", "receivedOn", "decidedOn", "decision"), "o.seq"),
      "from voter_objection o where o.election_id = k.id",
    ),
  ),
  candidates: orEmpty(
    select(
      list(
        fields(
          CandidateRecord,
          "c",
          "id",
          "name",
          "position",
          "womensSeat",
          "nominationVotes",
          "status",
          "gaveWay",
        ),
        "c.nomination_votes desc, c.id",
      ),
      "from candidate c where c.election_id = k.id",
    ),
  ),
  rounds: orEmpty(select(list(ROUND, "b.no"), "from ballot_round b where b.election_id = k.id")),
  seats: orEmpty(
    select(
      list(
        fields(
          SeatResultRecord,
          "s",
          "id",
          "position",
          "womensSeat",
          "seatNo",
          "candidateId",
          "memberName",
          "outcome",
          "voidedAfterRound",
        ),
        "s.seat_no",
      ),
      "from seat_result s where s.election_id = k.id",
    ),
  ),
  workHandoverItems: orEmpty(
    select(
      list(fields(WorkHandoverItemRecord, "h", "id", "code", "mandatory", "state", "handedOn"), "h.code"),
      "from handover_item h where h.election_id = k.id",
    ),
  ),
};

/** All that stands in rows of its own of any number of elections: one statement. */
export const course: Load<Election, Course> = async ({ read, registers }, elections) => {
  const rows = await read<Course & { id: string }>(
    `select k.id, ${selected(COURSE)} from unnest($1::uuid[]) as k(id)`,
    [elections.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ({ id, voteGateId }) => ({
    ...(found.get(id) ?? EMPTY_COURSE),
    isGateRevoked: voteGateId !== null && registers.revocations?.(voteGateId) !== null,
  });
};

/** What an election begins with: its village as this department has it, the cycle that is open there, and whether it has begun. */
export const beginning: Load<null, Beginning, { village: RegionCode }> = async ({ read, input }) => {
  const [found] = await read<Beginning>(
    `select v.kind, v.valid_to is null as "isInUse", v.successor_codes as successors, y.id as "cycleId",
        exists (select 1 from village_election e where e.village_code = v.code and e.cycle_id = y.id) as "hasBegun"
      from village v left join lateral (select id from election_cycle
        where region_code in ${cyclesOf("v.code")} and state = 'OPEN' order by starts_on desc limit 1) y on true
      where v.code = $1`,
    [input?.village ?? ""],
  );
  return () => found ?? NO_VILLAGE;
};
const NO_VILLAGE: Beginning = {
  kind: null,
  isInUse: false,
  successors: [],
  cycleId: null,
  hasBegun: false,
};
