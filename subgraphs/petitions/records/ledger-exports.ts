import type { Tx } from "../../../shared/database/in-transaction.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";

export interface LedgerExport {
  readonly ticket: string;
  readonly region: RegionCode;
  readonly subject: string;
  readonly day: LocalDate;
  readonly at: Date;
}

/**
 * Spends a ticket. A person's come one after another, so that none is missed in counting.
 * @param usual how many a day are nothing unusual
 * @returns how many the person has asked for on that day, this one included; null when the ticket was spent before
 */
export async function spendExportTicket(
  tx: Tx,
  { ticket, region, subject, day, at }: LedgerExport,
  usual: number,
): Promise<number | null> {
  await tx.query("select pg_advisory_xact_lock(hashtext('ledger export ' || $1::text))", [subject]);
  const [row] = await tx.query<{ before: number }[]>(
    `with had as (select count(*)::int as before from ledger_export where by_subject = $1 and day = $2),
      spent as (
        insert into ledger_export (ticket, region, by_subject, day, at, is_unusual)
          select $3, $4, $1, $2, $5, had.before >= $6 from had on conflict (ticket) do nothing returning ticket)
    select had.before from had, spent`,
    [subject, day, ticket, region, at, usual],
  );
  return row ? row.before + 1 : null;
}

/** On a day, those beyond what is usual for a person. */
export async function countUnusualExports({ read }: Pick<Database, "read">, day: LocalDate): Promise<number> {
  const [row] = await read<{ n: number }>(
    "select count(*)::int as n from ledger_export where is_unusual and day = $1::date",
    [day],
  );
  return row?.n ?? 0;
}
