import { auditedSelect } from "../../audit/records/audit-entries.ts";
import type { ReadEntry } from "../../audit/audit-entry.ts";
import type { RecordRow, Viewer } from "../../commands/record.ts";
import { columnName, fromJson, selectList, tableName } from "../../database/columns.ts";
import type { Database } from "../../database/open-database.ts";
import { binding } from "../../kernel/bind.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { Ledger } from "../ledger.ts";
import { columnsOf, inRegion, readable } from "./read-ledger.ts";

/** A record that presses or waits: with its last day, and its state and number as its reader is told them. */
export interface Waiting {
  readonly ledger: Ledger;
  readonly row: RecordRow;
  readonly state: string;
  readonly number: string | null;
  readonly dueOn: LocalDate | null;
  readonly waits: boolean;
}

/** As many of one ledger as anybody looks through; those due first are among them. */
const MOST = 200;

/**
 * The records of all these ledgers that this person may read and that are due by a day or wait for somebody, the first due first, in
 * one statement that is audited.
 */
export async function readWaiting(
  { read }: Pick<Database, "read">,
  ledgers: readonly Ledger[],
  viewer: Viewer,
  dueBy: LocalDate,
  reading: ReadEntry,
): Promise<Waiting[]> {
  if (ledgers.length === 0) return [];
  const { parameters, bind } = binding();
  const by = `${bind(dueBy)}::date`;
  const parts = ledgers.map((ledger, index) => {
    const { state, due, number, isOver, waits } = columnsOf(ledger, viewer);
    const { entity } = ledger.record;
    const village = `r.${columnName(entity, "villageCode")}`;
    // Nobody answers for places beyond the region of their office: said so, for the county's own index.
    const region = ledger.isOfOffice ? null : viewer.person.region;
    const mine = [...inRegion(region, village, bind), ...readable(ledger, viewer, bind)].join(" and ");
    return `select ${index} as ledger, t.id, t.told_due as due, to_jsonb(t) as row
      from (select ${selectList(entity, "r")}, ${due} as told_due, ${state} as told_state, ${number} as told_number, ${waits} as told_waits
        from ${tableName(entity)} r
        where ${mine} and not (${isOver}) and (${waits} or ${due} <= ${by})
        order by ${due} nulls last, r.id limit ${MOST}) t`;
  });
  const order = "due nulls last, id";
  const rows = await read<{ ledger: number; row: Record<string, unknown> }>(
    auditedSelect(parts.join("\nunion all\n"), order, MOST * ledgers.length, reading, bind),
    parameters,
  );
  return rows.flatMap(({ ledger: index, row: json }) => {
    const ledger = ledgers[index];
    if (!ledger) return [];
    const { told_due, told_state, told_number, told_waits, ...row } = json;
    return [
      {
        ledger,
        row: fromJson(ledger.record.entity, row) as RecordRow,
        state: told_state as string,
        number: told_number as string | null,
        dueOn: told_due as LocalDate | null,
        waits: told_waits as boolean,
      },
    ];
  });
}
