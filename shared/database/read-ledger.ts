import { binding, type Bind } from "../kernel/bind.ts";
import { auditedSelect } from "../audit/records/audit-entries.ts";
import type { ReadEntry } from "../audit/audit-entry.ts";
import type { Database } from "./open-database.ts";
import { parseLocalDate } from "../kernel/local-date.ts";
import { type RegionCode, rangeInside } from "../kernel/region-code.ts";
import type { RegionScope } from "../access/region-scope.ts";
import type { Page } from "../graphql/page.ts";
import { columnName, type Entity, type RowOf, tableName } from "./columns.ts";
import { fields, selected, type Shown } from "./typed-sql.ts";

/** A row of a ledger stands for a village. */
interface LedgerRow {
  readonly id: string;
  readonly villageCode: string;
}

/** A ledger: records of villages that are paged by a day, newest first, and by id within the day. */
export interface Ledger<Row extends LedgerRow> {
  readonly entity: Entity<Row>;
  /** The property that holds the day. */
  readonly day: keyof RowOf<Row> & string;
}

const AFTER = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The sort key that `readLedger` goes on from. */
export const ledgerKey = (day: string, id: string): string => `${day} ${id}`;

/**
 * One page of a ledger inside a region and the scope, in one statement.
 * @param conditions further SQL conditions on the rows `r`: what this person may open, which records are asked for
 * @param reading when the records are need-to-know: written into the audit by the same statement
 * @returns one row more than the page holds when there are more
 */
export async function readLedger<Row extends LedgerRow>(
  db: Database,
  scope: RegionScope,
  { entity, day }: Ledger<Row>,
  region: RegionCode,
  page: Page,
  conditions: (bind: Bind) => readonly string[] = () => [],
  reading?: ReadEntry,
): Promise<Shown<Row>[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  const after = page.after === null ? null : AFTER.exec(page.after);
  if (page.after !== null && (!after || !parseLocalDate(after[1] ?? ""))) return [];
  const isInCounty = region.slice(4, 6) !== "00";
  const dayColumn = `r.${columnName(entity, day)}`;
  const where = [
    // A county's ledger is an index of its own, in the order of the page: (left(code, 6), day desc, id desc).
    ...(isInCounty ? [`left(r.village_code, 6) = ${bind(region.slice(0, 6))}`] : []),
    `r.village_code >= ${bind(from)} and r.village_code < ${bind(to)}`,
    scope.toSql("r.village_code", bind),
    ...conditions(bind),
    ...(after ? [`(${dayColumn}, r.id) < (${bind(after[1])}::date, ${bind(after[2])}::uuid)`] : []),
  ];
  const select = `select ${selected(fields(entity, "r"))} from ${tableName(entity)} r where ${where.join(" and ")}
      order by ${dayColumn} desc, r.id desc limit ${bind(page.first + 1)}`;
  const statement = reading
    ? auditedSelect(select, `"${day}" desc, id desc`, page.first, reading, bind)
    : select;
  return db.read<Shown<Row>>(statement, parameters);
}
