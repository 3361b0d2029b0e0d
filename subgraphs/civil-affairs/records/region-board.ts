import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Section } from "../../../shared/database/section-loader.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { reachesShareSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";

/** What E08 asks of a round: how many of the registered voters took part. */
const MAIN_TURNOUT = { day: "b.held_on", part: "b.ballots_cast", whole: "b.registered_voters" };

/**
 * The totals of a region's election: one index range per table. A province's totals leave prefecture 99 out.
 */
const board = (book: LawBook, bind: Bind): string => `select json_build_object(
  'elections', count(*),
  'completed', count(*) filter (where e.stage in ('RESULT_ANNOUNCED','HANDOVER','HANDED_OVER','ARCHIVED')),
  'handedOver', count(*) filter (where e.handover_state = 'COMPLETED'),
  'byStage', (select coalesce(json_agg(json_build_object('stage', s.stage, 'villages', s.villages) order by s.stage), '[]')
    from (select stage, count(*) as villages from village_election
      where cycle_id = y.id and ${within("village_code")} group by stage) s),
  'registeredVoters', (select coalesce(sum(b.registered_voters), 0) from ballot_round b join village_election v on v.id = b.election_id
    where ${within("b.village_code")} and b.kind = 'MAIN' and v.cycle_id = y.id and v.result_announced_on is not null),
  'ballotsCast', (select coalesce(sum(b.ballots_cast), 0) from ballot_round b join village_election v on v.id = b.election_id
    where ${within("b.village_code")} and b.kind = 'MAIN' and v.cycle_id = y.id and v.result_announced_on is not null),
  'invalidRounds', (select count(*) from ballot_round b join village_election v on v.id = b.election_id
    where ${within("b.village_code")} and v.cycle_id = y.id and b.kind = 'MAIN' and not ${reachesShareSql(book, RULE.E08, MAIN_TURNOUT, bind)}),
  'runoffs', (select count(*) from ballot_round b join village_election v on v.id = b.election_id
    where ${within("b.village_code")} and v.cycle_id = y.id and b.kind = 'RUNOFF'),
  'vacantSeats', (select count(*) from seat_result s join village_election v on v.id = s.election_id
    where ${within("s.village_code")} and v.cycle_id = y.id and s.outcome = 'VACANT'),
  'voidedSeats', (select count(*) from seat_result s join village_election v on v.id = s.election_id
    where ${within("s.village_code")} and v.cycle_id = y.id and s.outcome = 'VOIDED')
  )
  from ${REGION_RANGE} g,
    (select id from election_cycle where region_code in (rpad(left(k.code, 2), 12, '0'), rpad(left(k.code, 4), 12, '0'))
      order by starts_on desc limit 1) y,
    village_election e
  where e.cycle_id = y.id and ${within("e.village_code")}
  group by y.id, g.lower_code, g.upper_code`;

export function electionBoard(scope: RegionScope, lawBook: () => Promise<LawBook>): Section {
  return { scope, sql: async (bind) => board(await lawBook(), bind) };
}
