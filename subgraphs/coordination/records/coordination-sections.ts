import type { Bind } from "../../../shared/kernel/bind.ts";
import {
  count,
  countBy,
  fields,
  list,
  object,
  orEmpty,
  select,
  typed,
  type Values,
} from "../../../shared/database/typed-sql.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { Category, ReportKind } from "../domain/words.ts";
import { KeyVillageRecord, LookBackRecord, ProblemItemRecord } from "./key-village-records.ts";
import { VoteGateRecord } from "./gate-records.ts";
import { DisputeItemRecord, UpwardReportRecord } from "./office-records.ts";

/** An entry of the ledger with its list of problems. `v` is the entry. */
export const KEY_VILLAGE = {
  ...fields(KeyVillageRecord, "v"),
  items: orEmpty(
    select(list(fields(ProblemItemRecord, "i"), "i.no"), "from problem_item i where i.key_village_id = v.id"),
  ),
};
export type KeyVillageRow = Values<typeof KEY_VILLAGE>;

const ENTRY = select(
  object(KEY_VILLAGE),
  "from key_village v where v.village_code = k.code order by v.created_at desc limit 1",
);

const VOTE_GATE = select(
  object(fields(VoteGateRecord, "g")),
  "from vote_gate g where g.village_code = k.code order by g.issued_at desc limit 1",
);

const DISPUTES = countBy(
  DisputeItemRecord,
  "kind",
  "count",
  "r.village_code = k.code and r.state <> 'CLOSED'",
);

const LOOK_BACK = select(
  object(fields(LookBackRecord, "l")),
  "from look_back l where l.village_code = k.code order by l.due_on desc limit 1",
);

/** What was sent: a draft is its own office's alone. Of an office above, what was sent to that office. */
const reports = (kinds: string, above: string) =>
  select(
    list(
      fields(UpwardReportRecord, "u", "kind", "occurredAt", "sentAt", "fromLevel", "toLevel", "state"),
      "u.occurred_at desc, u.id desc",
    ),
    `from upward_report u where u.village_code = k.code and u.kind = any(${kinds})
      and u.state <> 'DRAFT' and (${above} is null or u.to_region = ${above})`,
  );

/** A village with two categories counts in both, one that is not told to a person as another, and a village of both of these once. */
const byCategory = (untold: string) =>
  select(
    list({ category: typed<Category>("t.category"), villages: typed<number>("t.villages") }, "t.category"),
    `from (select c.category, count(distinct v.id) as villages from key_village v, unnest(v.categories) u(category),
      lateral (select case when u.category = any(${untold}::text[]) then 'OTHER' else u.category end as category) c
      where ${within("v.village_code")} group by c.category) t`,
  );

/** How many of a table's rows `r` a region has, and of them those that meet a condition. */
const inRegion = (table: string, condition = "true") =>
  select(count(), `from ${table} r where ${within("r.village_code")} and ${condition}`);

const board = (overdueThrough: string, untold: string) =>
  select(
    object({
      keyVillages: inRegion("key_village"),
      byCategory: orEmpty(byCategory(untold)),
      byState: orEmpty(countBy(KeyVillageRecord, "state", "villages", within("r.village_code"))),
      itemsOpen: inRegion("problem_item", "r.state <> 'VERIFIED'"),
      itemsOverdue: inRegion("problem_item", `r.state <> 'VERIFIED' and r.due_on <= ${overdueThrough}`),
      disputesOpen: inRegion("dispute_item", "r.state <> 'CLOSED'"),
      lookBacks: inRegion("look_back"),
      lookBacksDone: inRegion("look_back", "r.state in ('VERIFIED','CLOSED')"),
    }),
    `from ${REGION_RANGE} g`,
  );

export type CoordinationSections = ReturnType<typeof coordinationSections>;

export const coordinationSections = (
  scope: RegionScope,
  overdueThrough: () => Promise<LocalDate>,
  untoldCategories: readonly Category[],
  reported: { readonly kinds: readonly ReportKind[]; readonly above: RegionCode | null },
) => ({
  keyVillage: { scope, sql: () => ENTRY },
  disputes: { scope, sql: () => DISPUTES },
  voteGate: { scope, sql: () => VOTE_GATE },
  lookBack: { scope, sql: () => LOOK_BACK },
  reports: { scope, sql: (bind: Bind) => reports(bind(reported.kinds), `${bind(reported.above)}::varchar`) },
  board: {
    scope,
    sql: async (bind: Bind) => board(`${bind(await overdueThrough())}::date`, bind(untoldCategories)),
  },
});
