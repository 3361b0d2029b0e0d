import { binding } from "../../../shared/kernel/bind.ts";
import { auditedSelect } from "../../../shared/audit/records/audit-entries.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { selectList } from "../../../shared/database/columns.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import type { Report } from "../domain/report-machine.ts";
import { UpwardReportRecord } from "./office-records.ts";
import { reportVisibility } from "./report-visibility.ts";

const COLUMNS = selectList(UpwardReportRecord, "r");

const AFTER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of an office's reports, sent and received, newest first; its reading is written into the audit. */
export async function listReports(
  db: Database,
  viewer: Viewer,
  page: Page,
  reading: ReadEntry,
): Promise<Report[]> {
  const { parameters, bind } = binding();
  if (page.after !== null && !AFTER.test(page.after)) return [];
  const after = page.after
    ? `and (r.occurred_at, r.id) < (select b.occurred_at, b.id from upward_report b where b.id = ${bind(page.after)})`
    : "";
  const select = `select ${COLUMNS} from upward_report r where ${reportVisibility(viewer, bind)} ${after}
    order by r.occurred_at desc, r.id desc limit ${bind(page.first + 1)}`;
  return db.read<Report>(
    auditedSelect(select, '"occurredAt" desc, id desc', page.first, reading, bind),
    parameters,
  );
}
