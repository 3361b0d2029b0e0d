import type { Bind } from "../../../shared/kernel/bind.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import {
  fields,
  list,
  object,
  orEmpty,
  select,
  typed,
  type Values,
  when,
} from "../../../shared/database/typed-sql.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { ANNOUNCED_STAGES } from "../domain/words.ts";
import { VillageElectionRecord, VoterObjectionRecord, WorkHandoverItemRecord } from "./election-records.ts";
import { CANDIDATE } from "./candidate-records.ts";
import { electionBoard } from "./region-board.ts";
import { ElectionCycleRecord, RegionRecord, VillageRecord } from "./region-records.ts";
import { BallotRoundRecord, SeatResultRecord, TallyRecord } from "./result-records.ts";

export const VILLAGE = fields(VillageRecord, "v");
export type VillageRow = Values<typeof VILLAGE>;

export const REGION = fields(RegionRecord, "r");
export type RegionRow = Values<typeof REGION>;

/** The election of the newest cycle a village takes part in. */
const NEWEST = `from village_election e join election_cycle y on y.id = e.cycle_id
  where e.village_code = k.code order by y.starts_on desc limit 1`;

const NOTICE = {
  ...fields(ElectionCycleRecord, "y", "ordinal", "year"),
  ...fields(
    VillageElectionRecord,
    "e",
    "cycleId",
    "kind",
    "electionDate",
    "electionMethod",
    "seatsDirector",
    "seatsDeputy",
    "seatsMember",
    "womenReserved",
    "auditPublishedOn",
  ),
};

const ROUND = {
  ...fields(BallotRoundRecord, "b"),
  tallies: orEmpty(
    select(
      list(fields(TallyRecord, "t", "candidateId", "position", "votesFor"), "t.position, t.votes_for desc"),
      "from tally t where t.round_id = b.id",
    ),
  ),
};

/** What ends the showing of candidates' names. */
const NAMES = {
  announcedOn: typed<LocalDate | null>("e.result_announced_on"),
  handedOverOn: typed<LocalDate | null>("e.handover_completed_on"),
};

const CANDIDATES = {
  ...NAMES,
  candidates: orEmpty(
    select(
      list(CANDIDATE, "c.position, c.nomination_votes desc, c.id"),
      "from candidate c where c.election_id = e.id and c.status = 'POSTED'",
    ),
  ),
};

const SEAT = fields(
  SeatResultRecord,
  "s",
  "id",
  "position",
  "womensSeat",
  "memberName",
  "votes",
  "outcome",
  "voidedOn",
);

const RESULT = {
  ...NAMES,
  rounds: orEmpty(select(list(ROUND, "b.no"), "from ballot_round b where b.election_id = e.id")),
  seats: orEmpty(
    select(list(SEAT, "s.position, s.seat_no"), "from seat_result s where s.election_id = e.id"),
  ),
};
export type ResultRow = Values<typeof RESULT>;

const result = (announced: string) => select(when(`e.stage = any(${announced})`, object(RESULT)), NEWEST);

const ELECTION = fields(VillageElectionRecord, "e");

/** What is read from tables of their own, a row for each objection and each item handed over. */
const LISTS = {
  objections: orEmpty(
    select(
      list(fields(VoterObjectionRecord, "o", "receivedOn", "decidedOn"), "o.seq"),
      "from voter_objection o where o.election_id = e.id",
    ),
  ),
  workHandoverItems: orEmpty(
    select(
      list(fields(WorkHandoverItemRecord, "h", "code", "mandatory", "state", "handedOn"), "h.code"),
      "from handover_item h where h.election_id = e.id",
    ),
  ),
};
export type ElectionLists = Values<typeof LISTS>;

const SQL = {
  village: select(object(VILLAGE), "from village v where v.code = k.code"),
  region: select(object(REGION), "from region r where r.code = k.code"),
  notice: select(object(NOTICE), NEWEST),
  names: select(object(NAMES), NEWEST),
  candidates: select(object(CANDIDATES), NEWEST),
  election: select(object(ELECTION), NEWEST),
  electionLists: select(object(LISTS), NEWEST),
};

/** What civil affairs knows of a village or region, section by section. */
export type CivilAffairsSections = ReturnType<typeof civilAffairsSections>;

/**
 * Villages, regions and results are posted by law and read anywhere; the course of an election inside the scope.
 * @param mayShow whether the candidates of these villages may be shown together
 */
export function civilAffairsSections(
  scope: RegionScope,
  lawBook: () => Promise<LawBook>,
  mayShow: (villages: readonly RegionCode[]) => boolean,
) {
  const posted = RegionScope.ofPublicRecord();
  return {
    village: { scope: posted, sql: () => SQL.village },
    region: { scope: posted, sql: () => SQL.region },
    notice: { scope: posted, sql: () => SQL.notice },
    names: { scope: posted, sql: () => SQL.names },
    candidates: { scope, sql: () => SQL.candidates, mayAnswer: mayShow },
    result: { scope: posted, sql: (bind: Bind) => result(bind(ANNOUNCED_STAGES)) },
    election: { scope, sql: () => SQL.election },
    electionLists: { scope, sql: () => SQL.electionLists },
    board: electionBoard(scope, lawBook),
  };
}
