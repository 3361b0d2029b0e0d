import type { Viewer } from "../../../shared/commands/record.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { fields, selected, type Shown } from "../../../shared/database/typed-sql.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { CycleStated } from "../domain/cycle.ts";
import type { ElectionCycle } from "../domain/cycle-machine.ts";
import { ElectionCycleRecord } from "./region-records.ts";

/** The county's own cycles; those of the prefecture and the province are theirs to close. */
export const cycleVisibility = ({ person }: Viewer, bind: Bind): string =>
  `r.region_code = ${bind(person.region)}`;

/** Codes under which a cycle is one of a place: its county's, its prefecture's, its province's. */
export const cyclesOf = (code: string): string =>
  `(rpad(left(${code}, 2), 12, '0'), rpad(left(${code}, 4), 12, '0'), rpad(left(${code}, 6), 12, '0'))`;

/** Whether a cycle stands in the way of a new one: one that is open, or the same one. */
export const isCycleOpen: Load<null, boolean, CycleStated> = async ({ read, input, viewer }) => {
  const rows = await read(
    `select 1 from election_cycle where region_code in ${cyclesOf("$1")}
      and (ordinal = $2 or (state = 'OPEN' and ends_on >= $3::date))`,
    [viewer.person.region, input?.ordinal, input?.startsOn],
  );
  return () => rows.length > 0;
};

/** How many elections of each cycle are not over. */
export const underWay: Load<ElectionCycle, number> = async ({ read }, cycles) => {
  const rows = await read<{ id: string; many: number }>(
    `select cycle_id as id, count(*)::int as many from village_election
      where cycle_id = any($1) and stage <> 'ARCHIVED' group by cycle_id`,
    [cycles.map(({ id }) => id)],
  );
  const found = new Map(rows.map(({ id, many }) => [id, many]));
  return ({ id }) => found.get(id) ?? 0;
};

const CYCLE = fields(ElectionCycleRecord, "r");

/** The cycles of a region and of those above it, the newest first. */
export const listCycles = ({ read }: Database, region: RegionCode): Promise<Shown<ElectionCycleRecord>[]> =>
  read<Shown<ElectionCycleRecord>>(
    `select ${selected(CYCLE)} from election_cycle r where r.region_code in ${cyclesOf("$1")}
      order by r.starts_on desc, r.id limit 20`,
    [region],
  );
