import { binding } from "../../../shared/kernel/bind.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { type Ledger, readLedger } from "../../../shared/database/read-ledger.ts";
import { selected, type Shown } from "../../../shared/database/typed-sql.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/access/region-scope.ts";
import { KEY_VILLAGE, type KeyVillageRow } from "./coordination-sections.ts";
import type { RecordDefinition, Viewer } from "../../../shared/commands/record.ts";
import { ProblemItemRecord } from "./key-village-records.ts";
import { problemItemVisibility } from "./key-village-visibility.ts";
import { DisputeItemRecord } from "./office-records.ts";
import { ConsultationRecord, DirectiveRecord, TaskRecord } from "./directive-records.ts";
import {
  consultationVisibility,
  directiveVisibility,
  disputeVisibility,
  taskVisibility,
} from "./directive-visibility.ts";

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

/** A page of one of the office's ledgers: those of its rows that a person may open. */
const ledgerOf =
  <Row extends { id: string; villageCode: RegionCode }>(
    ledger: Ledger<Row>,
    visible: RecordDefinition["visible"],
  ) =>
  (db: Database, scope: RegionScope, viewer: Viewer, region: RegionCode, page: Page): Promise<Shown<Row>[]> =>
    readLedger(db, scope, ledger, region, page, (bind) => [visible(viewer, bind)]);

/** Problems, the latest day first; tasks and what they come of, the newest first. */
export const listProblems = ledgerOf({ entity: ProblemItemRecord, day: "dueOn" }, problemItemVisibility);
export const listDisputes = ledgerOf({ entity: DisputeItemRecord, day: "foundOn" }, disputeVisibility);
export const listTasks = ledgerOf({ entity: TaskRecord, day: "sentOn" }, taskVisibility);
export const listDirectives = ledgerOf({ entity: DirectiveRecord, day: "dueOn" }, directiveVisibility);
export const listConsultations = ledgerOf(
  { entity: ConsultationRecord, day: "heldOn" },
  consultationVisibility,
);
