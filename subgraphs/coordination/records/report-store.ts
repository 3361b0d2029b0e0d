import { auditedSelect, type ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Tx } from "../../../shared/db/in-transaction.ts";
import type { Database } from "../../../shared/db/open-database.ts";
import type { Page } from "../../../shared/federation/page.ts";
import type { Report } from "../domain/report-machine.ts";
import type { ReportKind } from "../domain/words.ts";
import { UpwardReportRecord } from "./office-records.ts";

const COLUMNS = `u.id, u.village_code as "villageCode", u.kind, u.occurred_at as "occurredAt", u.due_at as "dueAt",
  u.sent_at as "sentAt", u.is_late as "isLate", u.from_region as "fromRegion", u.to_region as "toRegion", u.state,
  u.instruction_code as "instructionCode", u.version`;

export interface NewReport {
  readonly id: string;
  readonly villageCode: string;
  readonly kind: ReportKind;
  readonly occurredAt: Date;
  readonly dueAt: Date;
  readonly fromRegion: string;
  readonly toRegion: string;
  readonly handOverId: string | null;
  readonly by: string;
}

/** Levels as the report shows them, by the zeros of a code. */
const levelOfRegion = (code: string): "T" | "K" | "C" | "P" =>
  code.endsWith("0000000000") ? "P" : code.endsWith("00000000") ? "C" : code.endsWith("000000") ? "K" : "T";

export async function insertReport(tx: Tx, report: NewReport): Promise<Report> {
  const [row] = await tx.query<Report[]>(
    `insert into upward_report as u (id, village_code, kind, occurred_at, due_at, from_level, to_level, from_region, to_region,
      hand_over_id, state, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'DRAFT', $11) returning ${COLUMNS}`,
    [
      report.id,
      report.villageCode,
      report.kind,
      report.occurredAt,
      report.dueAt,
      levelOfRegion(report.fromRegion),
      levelOfRegion(report.toRegion),
      report.fromRegion,
      report.toRegion,
      report.handOverId,
      report.by,
    ],
  );
  if (!row) throw new Error("a report was not written");
  return row;
}

/** Locks a report of which a region's office is one end; the superior's end does not see a draft. */
export async function lockReport(tx: Tx, id: string, region: string): Promise<Report | null> {
  const [row] = await tx.query<Report[]>(
    `select ${COLUMNS} from upward_report u where u.id = $1
      and (u.from_region = $2 or (u.to_region = $2 and u.state <> 'DRAFT')) for update`,
    [id, region],
  );
  return row ?? null;
}

export async function saveReport(
  tx: Tx,
  report: Report,
  set: Partial<UpwardReportRecord>,
  at: Date,
): Promise<Report> {
  const version = report.version + 1;
  await tx.update(UpwardReportRecord, { id: report.id }, { ...set, version, updatedAt: at });
  return { ...report, ...(set as Partial<Report>), version };
}

/** The report a hand-over brought, and how far it is. */
export async function reportOfHandOver(tx: Tx, handOverId: string): Promise<Report | null> {
  const [row] = await tx.query<Report[]>(`select ${COLUMNS} from upward_report u where u.hand_over_id = $1`, [
    handOverId,
  ]);
  return row ?? null;
}

const AFTER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A page of an office's reports, sent and received, newest first; its reading is written into the audit. */
export async function listReports(
  db: Database,
  region: string,
  page: Page,
  reading: ReadEntry,
): Promise<Report[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  if (page.after !== null && !AFTER.test(page.after)) return [];
  const own = bind(region);
  const after = page.after
    ? `and (u.occurred_at, u.id) < (select b.occurred_at, b.id from upward_report b where b.id = ${bind(page.after)})`
    : "";
  const select = `select ${COLUMNS} from upward_report u
    where (u.from_region = ${own} or (u.to_region = ${own} and u.state <> 'DRAFT')) ${after}
    order by u.occurred_at desc, u.id desc limit ${bind(page.first + 1)}`;
  return db.read<Report>(
    auditedSelect(select, '"occurredAt" desc, id desc', page.first, reading, bind),
    parameters,
  );
}
