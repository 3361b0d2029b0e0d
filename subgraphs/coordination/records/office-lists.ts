import { binding } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import { selected, type Shown } from "../../../shared/database/typed-sql.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { KEY_VILLAGE, type KeyVillageRow } from "./coordination-sections.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { ProblemItemRecord } from "./key-village-records.ts";
import { problemItemVisibility } from "./key-village-visibility.ts";
import { TaskRecord } from "./office-records.ts";

/** A page of the ledger of key villages of a region, by village code. */
export function listKeyVillages(
  db: Database,
  scope: RegionScope,
  region: RegionCode,
  page: Page,
): Promise<KeyVillageRow[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  return db.read<KeyVillageRow>(
    `select ${selected(KEY_VILLAGE)} from key_village v where v.village_code >= ${bind(from)}
      and v.village_code < ${bind(to)} and v.village_code > ${bind(page.after ?? "")}
      and ${scope.toSql("v.village_code", bind)} order by v.village_code limit ${bind(page.first + 1)}`,
    parameters,
  );
}

const PROBLEMS: Ledger<ProblemItemRecord> = { entity: ProblemItemRecord, day: "dueOn" };

/** A page of the problems of a region, latest day first: those a person may open. */
export function listProblems(
  db: Database,
  scope: RegionScope,
  viewer: Viewer,
  region: RegionCode,
  page: Page,
): Promise<Shown<ProblemItemRecord>[]> {
  return readLedger(db, scope, PROBLEMS, region, page, (bind) => [problemItemVisibility(viewer, bind)]);
}

const TASKS: Ledger<TaskRecord> = { entity: TaskRecord, day: "sentOn" };

/** A page of the tasks of a region, newest first: the office sees all of the scope, a department those given to it. */
export function listTasks(
  db: Database,
  scope: RegionScope,
  onlyBody: string | null,
  region: RegionCode,
  page: Page,
): Promise<Shown<TaskRecord>[]> {
  return readLedger(db, scope, TASKS, region, page, (bind) =>
    onlyBody === null ? [] : [`r.to_body = ${bind(onlyBody)}`],
  );
}
