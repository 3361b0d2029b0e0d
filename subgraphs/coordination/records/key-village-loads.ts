import { hasRowOfCycle } from "../../../shared/commands/records/once-a-cycle.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import { fields, selected, type Values } from "../../../shared/database/typed-sql.ts";
import type { EntryState } from "../domain/key-village.ts";
import type { KeyVillage } from "../domain/key-village-machine.ts";
import type { EntryFound } from "../domain/problem-item.ts";
import type { Check } from "../domain/look-back.ts";
import type { LookBack } from "../domain/look-back-machine.ts";
import {
  KeyVillageRecord,
  LookBackCheckRecord,
  LookBackRecord,
  ProblemItemRecord,
} from "./key-village-records.ts";

/** Whether a village is on the ledger of a cycle already, and whether it is looked back on in it. */
export const isListed = hasRowOfCycle(KeyVillageRecord);
export const isLookedBack = hasRowOfCycle(LookBackRecord);

const NOTHING: EntryState = { items: 0, itemsOpen: 0, isLookedBack: false };

/** How the problems of each entry stand, and whether the look-back on its village is done. */
export const entry: Load<KeyVillage, EntryState> = async ({ read }, entries) => {
  const rows = await read<EntryState & { id: string }>(
    `select v.id, count(i.id)::int as items, count(i.id) filter (where i.state <> 'VERIFIED')::int as "itemsOpen",
        exists (select 1 from look_back l where l.village_code = v.village_code and l.cycle_id = v.cycle_id
          and l.state in ('VERIFIED', 'CLOSED')) as "isLookedBack"
      from key_village v left join problem_item i on i.key_village_id = v.id where v.id = any($1) group by v.id`,
    [entries.map(({ id }) => id)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ({ id }) => found.get(id) ?? NOTHING;
};

/** The entry a problem is added to, with the last number on its list. */
export const entryOfProblem: Load<null, EntryFound | null, { keyVillage: string }> = async ({
  read,
  input,
}) => {
  const [found] = await read<EntryFound>(
    `select v.village_code as "villageCode", v.state,
        coalesce((select max(i.no) from problem_item i where i.key_village_id = v.id), 0) as "lastNo"
      from key_village v where v.id = $1`,
    [input?.keyVillage],
  );
  return () => found ?? null;
};

const CHECK = fields(LookBackCheckRecord, "c", "id", "code", "answer", "amount", "settledOn");

/** The answered checks of look-backs, by code. */
export const checks: Load<LookBack, readonly Check[]> = async ({ read }, lookBacks) => {
  const rows = await read<Check & { lookBackId: string }>(
    `select ${selected(CHECK)}, c.look_back_id as "lookBackId" from look_back_check c
      where c.look_back_id = any($1) order by c.code`,
    [lookBacks.map(({ id }) => id)],
  );
  const found = Map.groupBy(rows, ({ lookBackId }) => lookBackId);
  return ({ id }) => found.get(id) ?? [];
};

const ITEM = fields(ProblemItemRecord, "i");
export type ProblemItemRow = Values<typeof ITEM>;

/** The lists of problems of entries, by the number. */
export const itemsOf: Load<KeyVillage, readonly ProblemItemRow[]> = async ({ read }, entries) => {
  const rows = await read<ProblemItemRow>(
    `select ${selected(ITEM)} from problem_item i where i.key_village_id = any($1) order by i.no`,
    [entries.map(({ id }) => id)],
  );
  const found = Map.groupBy(rows, ({ keyVillageId }) => keyVillageId);
  return ({ id }) => found.get(id) ?? [];
};
