import { binding, type Bind } from "../kernel/bind.ts";
import { auditedSelect, type ReadEntry } from "../audit/audit-entry.ts";
import type { Database } from "./open-database.ts";
import { parseLocalDate } from "../kernel/local-date.ts";
import { type RegionCode, rangeInside } from "../kernel/region-code.ts";
import type { RegionScope } from "../access/region-scope.ts";
import type { Page } from "../graphql/page.ts";

/** A ledger: records of villages that are paged by a day, newest first, and by id within the day. */
export interface Ledger {
  /** The table and its alias, `petition_case p`. */
  readonly from: string;
  readonly columns: string;
  /** The village's code, the day and the id, as columns of the alias. */
  readonly code: string;
  readonly day: string;
  readonly id: string;
  /** The order of the page by the names its rows are shown with; for ledgers whose reading is audited. */
  readonly shownOrder?: string;
}

const AFTER = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The sort key that `readLedger` goes on from. */
export const ledgerKey = (day: string, id: string): string => `${day} ${id}`;

/**
 * One page of a ledger inside a region and the scope, in one statement.
 * @param conditions further SQL conditions: what this person may open, which records are asked for
 * @param reading when the records are need-to-know: written into the audit by the same statement
 * @returns one row more than the page holds when there are more
 */
export async function readLedger<Row>(
  db: Database,
  scope: RegionScope,
  ledger: Ledger,
  region: RegionCode,
  page: Page,
  conditions: (bind: Bind) => readonly string[] = () => [],
  reading?: ReadEntry,
): Promise<Row[]> {
  const { parameters, bind } = binding();
  const { from, to } = rangeInside(region);
  const after = page.after === null ? null : AFTER.exec(page.after);
  if (page.after !== null && (!after || !parseLocalDate(after[1] ?? ""))) return [];
  const isInCounty = region.slice(4, 6) !== "00";
  const where = [
    // A county's ledger is an index of its own, in the order of the page: (left(code, 6), day desc, id desc).
    ...(isInCounty ? [`left(${ledger.code}, 6) = ${bind(region.slice(0, 6))}`] : []),
    `${ledger.code} >= ${bind(from)} and ${ledger.code} < ${bind(to)}`,
    scope.toSql(ledger.code, bind),
    ...conditions(bind),
    ...(after ? [`(${ledger.day}, ${ledger.id}) < (${bind(after[1])}::date, ${bind(after[2])}::uuid)`] : []),
  ];
  const select = `select ${ledger.columns} from ${ledger.from} where ${where.join(" and ")}
      order by ${ledger.day} desc, ${ledger.id} desc limit ${bind(page.first + 1)}`;
  const statement = reading
    ? auditedSelect(select, ledger.shownOrder ?? "id", page.first, reading, bind)
    : select;
  return db.read<Row>(statement, parameters);
}
