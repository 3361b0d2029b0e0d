import { binding, type Bind } from "../../kernel/bind.ts";
import { auditedSelect } from "../../audit/records/audit-entries.ts";
import type { ReadEntry } from "../../audit/audit-entry.ts";
import type { RecordRow, Viewer } from "../../commands/record.ts";
import { notRecused } from "../../commands/records/lock-record.ts";
import { columnName, columnType, selectList, tableName } from "../../database/columns.ts";
import type { Database } from "../../database/open-database.ts";
import type { Page } from "../../graphql/page.ts";
import { type LocalDate, parseLocalDate } from "../../kernel/local-date.ts";
import { type RegionCode, rangeInside } from "../../kernel/region-code.ts";
import { type Ledger, type LedgerFilter, type LedgerOrder, needsPurpose, waitingStates } from "../ledger.ts";

/** Which records of a ledger are asked for, by whom, and on which day. */
export interface Asked {
  readonly viewer: Viewer;
  /** Null for the ledger of one's own office. */
  readonly region: RegionCode | null;
  readonly filter: LedgerFilter;
  readonly order: LedgerOrder;
  /** Whatever was due on that day or before it is overdue. */
  readonly overdueThrough: LocalDate;
}

/** A row of a page, and its place in the order as text. */
export interface Placed {
  readonly row: RecordRow;
  readonly place: string;
}

const AFTER = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|infinity) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Expressions over `r`; where nothing is kept it is null. `isOver` and `waits` are conditions. */
interface LedgerColumns {
  readonly state: string;
  readonly due: string;
  readonly number: string;
  readonly isOver: string;
  readonly waits: string;
}

/** Words of the domain, as the list of an `in`. */
const words = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(", ");

/** The columns of a ledger as this reader is told them, `null` where it has none. */
export function columnsOf(ledger: Ledger, viewer: Viewer): LedgerColumns {
  const { entity, numbering } = ledger.record;
  const column = (property: string): string => `r.${columnName(entity, property)}`;
  const instead = ledger.told?.instead(viewer.person.standings) ?? {};
  const state = instead.state ?? column(ledger.state.of);
  const isIn = ({ of, states }: { readonly of?: string; readonly states: readonly string[] }): string =>
    `${of ? column(of) : state} in (${words(states)})`;
  return {
    state,
    due: instead.due ?? dueOf(ledger, column, state),
    number: numbering ? column(numbering.property) : "null",
    isOver: isIn(ledger.ended),
    waits: orOf(waitingStates(ledger).map(([of, states]) => isIn({ of, states }))),
  };
}

const orOf = (conditions: readonly string[]): string =>
  conditions.length > 0 ? `(${conditions.join(" or ")})` : "false";

function dueOf({ due }: Ledger, column: (property: string) => string, state: string): string {
  if (!due) return "null::date";
  const day = `coalesce(${due.of.map(column).join(", ")})`;
  return due.in ? `case when ${state} in (${words(due.in)}) then ${day} end` : day;
}

/** Conditions on `r`: what this person may read of a ledger at all. */
export function readable(ledger: Ledger, viewer: Viewer, bind: Bind): string[] {
  const village = `r.${columnName(ledger.record.entity, "villageCode")}`;
  return [
    ...(ledger.isOfOffice ? [] : [viewer.scope.toSql(village, bind)]),
    ledger.visible ? ledger.visible(viewer, bind) : ledger.record.visible(viewer, bind),
    ...(needsPurpose(ledger) ? [notRecused(bind(viewer.recusalToken()))] : []),
  ];
}

/**
 * One page of a ledger, in one statement.
 * @param reading when the records are need-to-know: written into the audit by the same statement
 * @returns one row more than the page holds when there are more
 */
export async function readLedger(
  { read }: Pick<Database, "read">,
  ledger: Ledger,
  asked: Asked,
  page: Page,
  reading?: ReadEntry,
): Promise<Placed[]> {
  const { parameters, bind } = binding();
  const after = page.after === null ? null : AFTER.exec(page.after);
  const isDue = asked.order === "DUE_FIRST" && ledger.due !== undefined;
  if (page.after !== null && (!after || !isPlace(after[1] ?? "", isDue))) return [];
  const { entity } = ledger.record;
  const since = `r.${columnName(entity, ledger.since)}`;
  const isInstant = columnType(entity, ledger.since) === "timestamptz";
  const key = isDue ? `coalesce(${columnsOf(ledger, asked.viewer).due}, 'infinity'::date)` : since;
  const text =
    !isDue && isInstant
      ? `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : `${key}::text`;
  const type = !isDue && isInstant ? "timestamptz" : "date";
  const from = after
    ? [`(${key}, r.id) ${isDue ? ">" : "<"} (${bind(after[1])}::${type}, ${bind(after[2])}::uuid)`]
    : [];
  const order = isDue ? "" : " desc";
  const select = `select ${selectList(entity, "r")}, ${text} || ' ' || r.id as place
    from ${tableName(entity)} r where ${[...conditions(ledger, asked, bind), ...from].join(" and ")}
    order by ${key}${order}, r.id${order} limit ${bind(page.first + 1)}`;
  // Digit by digit a place is in the order of what it was made of.
  const byPlace = `place collate "C"${order}`;
  const statement = reading ? auditedSelect(select, byPlace, page.first, reading, bind) : select;
  const rows = await read<RecordRow & { place: string }>(statement, parameters);
  return rows.map(({ place, ...row }) => ({ row, place }));
}

function isPlace(text: string, isDue: boolean): boolean {
  if (text === "infinity") return isDue;
  return parseLocalDate(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text));
}

/** How many records a page is one of: of those this person may read. */
export async function countLedger(
  { read }: Pick<Database, "read">,
  ledger: Ledger,
  asked: Asked,
): Promise<number> {
  const { parameters, bind } = binding();
  const [row] = await read<{ many: number }>(
    `select count(*)::int as many from ${tableName(ledger.record.entity)} r
      where ${conditions(ledger, asked, bind).join(" and ")}`,
    parameters,
  );
  return row?.many ?? 0;
}

function conditions(ledger: Ledger, { viewer, region, filter, overdueThrough }: Asked, bind: Bind): string[] {
  const { entity } = ledger.record;
  const village = `r.${columnName(entity, "villageCode")}`;
  const { state, due, number, isOver } = columnsOf(ledger, viewer);
  const asked: (string | false)[] = [
    ...inRegion(region, village, bind),
    ...readable(ledger, viewer, bind),
    filter.openOnly === true && `not ${isOver}`,
    Boolean(filter.states) && `${state} = any(${bind(filter.states)})`,
    Boolean(filter.topics) && `r.${columnName(entity, ledger.topic?.of ?? "")} = any(${bind(filter.topics)})`,
    filter.mine === true &&
      `r.${columnName(entity, ledger.handler ?? "")}::text = ${bind(viewer.person.subject)}`,
    Boolean(filter.dueBefore) && `${due} < ${bind(filter.dueBefore)}::date`,
    filter.overdue === true && `${due} <= ${bind(overdueThrough)}::date and not ${isOver}`,
    Boolean(filter.number) && `strpos(${number}, ${bind(filter.number)}) > 0`,
  ];
  return asked.filter((one) => one !== false);
}

/** Conditions on a column of codes: places in a region. */
export function inRegion(region: RegionCode | null, village: string, bind: Bind): string[] {
  if (region === null) return [];
  const { from, to } = rangeInside(region);
  const isInCounty = region.slice(4, 6) !== "00";
  return [
    // A county's ledger is an index of its own, in the order of the page: (left(code, 6), day desc, id desc).
    ...(isInCounty ? [`left(${village}, 6) = ${bind(region.slice(0, 6))}`] : []),
    `${village} >= ${bind(from)} and ${village} < ${bind(to)}`,
  ];
}

/** One record of a ledger by its id or its number, when this person may read it; its reading is written into the audit. */
export async function readOne(
  { read }: Pick<Database, "read">,
  ledger: Ledger,
  viewer: Viewer,
  by: { readonly id: string } | { readonly number: string },
  reading?: ReadEntry,
): Promise<RecordRow | null> {
  const { parameters, bind } = binding();
  const which =
    "id" in by ? `r.id = ${bind(by.id)}::uuid` : `${columnsOf(ledger, viewer).number} = ${bind(by.number)}`;
  const { entity } = ledger.record;
  const select = `select ${selectList(entity, "r")} from ${tableName(entity)} r
    where ${[which, ...readable(ledger, viewer, bind)].join(" and ")}`;
  const [row] = await read<RecordRow>(
    reading ? auditedSelect(select, "id", 1, reading, bind) : select,
    parameters,
  );
  return row ?? null;
}
