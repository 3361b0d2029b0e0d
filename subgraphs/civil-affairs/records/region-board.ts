import type { Bind } from "../../../shared/kernel/bind.ts";
import {
  count,
  countBy,
  object,
  orEmpty,
  select,
  type Sql,
  typed,
} from "../../../shared/database/typed-sql.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { LawBook } from "../../../shared/law/law-book.ts";
import { reachesShareSql } from "../../../shared/law/records/rule-sql.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { VillageElectionRecord } from "./election-records.ts";

/** What E08 asks of a round: how many of the registered voters took part. */
const MAIN_TURNOUT = { day: "b.held_on", part: "b.ballots_cast", whole: "b.registered_voters" };

const ofRounds = (
  condition: string,
): string => `from ballot_round b join village_election v on v.id = b.election_id
  where ${within("b.village_code")} and v.cycle_id = y.id and ${condition}`;

const ofSeats = (
  condition: string,
): string => `from seat_result s join village_election v on v.id = s.election_id
  where ${within("s.village_code")} and v.cycle_id = y.id and ${condition}`;

const ofAnnounced = (column: string): Sql<number> =>
  select(
    typed(`coalesce(sum(${column}), 0)`),
    ofRounds("b.kind = 'MAIN' and v.result_announced_on is not null"),
  );

/**
 * The totals of a region's election: one index range per table. A province's totals leave prefecture 99 out.
 */
const board = (book: LawBook, bind: Bind) =>
  select(
    object({
      elections: count(),
      completed: count("e.stage in ('RESULT_ANNOUNCED','HANDOVER','HANDED_OVER','ARCHIVED')"),
      handedOver: count("e.handover_state = 'COMPLETED'"),
      byStage: orEmpty(
        countBy(
          VillageElectionRecord,
          "stage",
          "villages",
          `r.cycle_id = y.id and ${within("r.village_code")}`,
        ),
      ),
      registeredVoters: ofAnnounced("b.registered_voters"),
      ballotsCast: ofAnnounced("b.ballots_cast"),
      invalidRounds: select(
        count(),
        ofRounds(`b.kind = 'MAIN' and not ${reachesShareSql(book, RULE.E08, MAIN_TURNOUT, bind)}`),
      ),
      runoffs: select(count(), ofRounds("b.kind = 'RUNOFF'")),
      vacantSeats: select(count(), ofSeats("s.outcome = 'VACANT'")),
      voidedSeats: select(count(), ofSeats("s.outcome = 'VOIDED'")),
    }),
    `from ${REGION_RANGE} g,
      (select id from election_cycle where region_code in (rpad(left(k.code, 2), 12, '0'), rpad(left(k.code, 4), 12, '0'))
        order by starts_on desc limit 1) y,
      village_election e
    where e.cycle_id = y.id and ${within("e.village_code")}
    group by y.id, g.lower_code, g.upper_code`,
  );

export const electionBoard = (scope: RegionScope, lawBook: () => Promise<LawBook>) => ({
  scope,
  sql: async (bind: Bind) => board(await lawBook(), bind),
});
