import { auditedSelect } from "../../../shared/audit/records/audit-entries.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import { fields, selected, type Shown } from "../../../shared/database/typed-sql.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import { binding } from "../../../shared/kernel/bind.ts";
import { type RegionCode, rangeInside } from "../../../shared/kernel/region-code.ts";
import { ClueReceiptRecord } from "./discipline-records.ts";

const AFTER = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const RECEIPT = fields(ClueReceiptRecord, "r");

export const receiptKey = ({ receivedOn, id }: { receivedOn: string; id: string }): string =>
  `${receivedOn} ${id}`;

/** A page of the receipts of a region, newest first: the head sees all of the scope, a handler their own. */
export async function listReceipts(
  { read }: Database,
  { person, scope }: Viewer,
  region: RegionCode,
  page: Page,
  reading: ReadEntry,
): Promise<Shown<ClueReceiptRecord>[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  const after = page.after === null ? null : AFTER.exec(page.after);
  if (page.after !== null && (!after || Number.isNaN(Date.parse(after[1] ?? "")))) return [];
  const where = [
    `r.village_code >= ${bind(from)} and r.village_code < ${bind(to)}`,
    scope.toSql("r.village_code", bind),
    person.standings.has("CHIEF") ? "true" : `r.handler_id::text = ${bind(person.subject)}`,
    ...(after ? [`(r.received_on, r.id) < (${bind(after[1])}::date, ${bind(after[2])}::uuid)`] : []),
  ];
  const select = `select ${selected(RECEIPT)} from clue_receipt r where ${where.join(" and ")}
    order by r.received_on desc, r.id desc limit ${bind(page.first + 1)}`;
  return read<Shown<ClueReceiptRecord>>(
    auditedSelect(select, '"receivedOn" desc, id desc', page.first, reading, bind),
    parameters,
  );
}
