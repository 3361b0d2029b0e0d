import { binding } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import type { TaskState } from "../domain/words.ts";
import { KEY_VILLAGE } from "./coordination-sections.ts";

/** A page of the ledger of key villages of a region, by village code. */
export async function listKeyVillages<Entry>(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<Entry[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  const rows = await db.read<{ entry: Entry }>(
    `select ${KEY_VILLAGE} as entry from key_village v where v.village_code >= ${bind(from)}
      and v.village_code < ${bind(to)} and v.village_code > ${bind(page.after ?? "")}
      and ${scope.toSql("v.village_code", bind)} order by v.village_code limit ${bind(page.first + 1)}`,
    parameters,
  );
  return rows.map((row) => row.entry);
}

export interface TaskRow {
  id: string;
  villageCode: string;
  toBody: string;
  content: string;
  sentOn: string;
  dueOn: string;
  state: TaskState;
}

const TASKS: Ledger = {
  from: "task t",
  columns: `t.id, t.village_code as "villageCode", t.to_body as "toBody", t.content, t.sent_on::text as "sentOn",
    t.due_on::text as "dueOn", t.state`,
  code: "t.village_code",
  day: "t.sent_on",
  id: "t.id",
};

/** A page of the tasks of a region, newest first: the office sees all of the scope, a department those given to it. */
export function listTasks(
  db: Database,
  scope: RegionScope,
  onlyBody: string | null,
  region: RegionCode,
  page: Page,
): Promise<TaskRow[]> {
  return readLedger<TaskRow>(db, scope, TASKS, region, page, (bind) =>
    onlyBody === null ? [] : [`t.to_body = ${bind(onlyBody)}`],
  );
}
