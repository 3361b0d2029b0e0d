import { binding } from "../../kernel/bind.ts";
import { auditedSelect } from "../../audit/records/audit-entries.ts";
import type { ReadEntry } from "../../audit/audit-entry.ts";
import type { RecordDefinition, RecordRow, Viewer } from "../../commands/record.ts";
import { selectList, tableName } from "../../database/columns.ts";
import type { Database } from "../../database/open-database.ts";
import type { Page } from "../../graphql/page.ts";

/** A row of a list, with its place in the order as text. */
export type Listed<Row> = Row & { readonly at: string };

const AFTER = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const transferKey = (row: { at: string; id: string }): string => `${row.at} ${row.id}`;

/** A page of what an office sent, or received, newest first; its reading is written into the audit by the same statement. */
export async function listTransfers<Row extends RecordRow>(
  db: Database,
  record: RecordDefinition<Row>,
  since: "prepared_at" | "delivered_at",
  viewer: Viewer,
  page: Page,
  reading: ReadEntry,
): Promise<Listed<Row>[]> {
  const { parameters, bind } = binding();
  const after = page.after === null ? null : AFTER.exec(page.after);
  if (page.after !== null && !after) return [];
  const at = `to_char(r.${since} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const from = after
    ? `and (r.${since}, r.id) < (${bind(after[1])}::timestamptz, ${bind(after[2])}::uuid)`
    : "";
  const select = `select ${selectList(record.entity, "r")}, ${at} as at from ${tableName(record.entity)} r
    where ${record.visible(viewer, bind)} ${from}
    order by r.${since} desc, r.id desc limit ${bind(page.first + 1)}`;
  return db.read<Listed<Row>>(
    auditedSelect(select, "at desc, id desc", page.first, reading, bind),
    parameters,
  );
}
