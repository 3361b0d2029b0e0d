import type { RegionScope } from "../../access/region-scope.ts";
import type { Database } from "../../database/open-database.ts";
import { binding } from "../../kernel/bind.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { Purpose, ReadEntry } from "../audit-entry.ts";
import { insertEntry, readEntry } from "./audit-entries.ts";

/** One opening of need-to-know records, without saying which they were. */
export interface AccessLogRow {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly body: string;
  readonly list: string;
  readonly recordKind: string;
  readonly records: number;
  readonly purpose: Purpose;
}

const PLACE = /^\d{1,18}$/;

/** Days that bound what is asked for, both included; null for no bound. */
export interface Days {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/**
 * A page of the openings by people of the scope, newest first. That it was read is written by the same statement.
 * @param after the id to go on from
 * @returns one row more than `first` when there are more
 */
export async function readAccessLog(
  db: Database,
  scope: RegionScope,
  { from, to }: Days,
  { first, after }: { readonly first: number; readonly after: string | null },
  entry: ReadEntry,
): Promise<AccessLogRow[]> {
  if (after !== null && !PLACE.test(after)) return [];
  const { parameters, bind } = binding();
  const local = "(e.at at time zone 'Asia/Shanghai')::date";
  const conditions = [
    "e.kind = 'READ'",
    scope.toSql("e.region", bind),
    ...(from ? [`${local} >= ${bind(from)}::date`] : []),
    ...(to ? [`${local} <= ${bind(to)}::date`] : []),
    ...(after ? [`e.id < ${bind(after)}::bigint`] : []),
  ];
  return db.read<AccessLogRow>(
    `with noted as (${insertEntry(readEntry(entry), "'{}'::uuid[]", bind)})
    select e.id::text, e.at, e.actor as "by", e.body, e.name as "list", e.subject_kind as "recordKind",
      cardinality(e.subject_ids) as records, e.purpose
    from audit_entry e where ${conditions.join(" and ")} order by e.id desc limit ${bind(first + 1)}`,
    parameters,
  );
}
