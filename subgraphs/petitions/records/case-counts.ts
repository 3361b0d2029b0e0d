import type { Database } from "../../../shared/database/open-database.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";

/* Counts of the whole department, each from an index or a small table alone. */

const count = async (
  { read }: Pick<Database, "read">,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<number> => {
  const [row] = await read<{ n: number }>(sql, parameters);
  return row?.n ?? 0;
};

/** Cases that are not struck off. */
export const countOpenCases = (db: Database): Promise<number> =>
  count(db, "select count(*)::int as n from petition_case where ledger_state <> 'CANCELLED'");

/** Of these, the ones whose last day is over, days off counted: those due up to a day, that day included. */
export const countOverdueCases = (db: Database, through: LocalDate): Promise<number> =>
  count(
    db,
    "select count(*)::int as n from petition_case where ledger_state <> 'CANCELLED' and due_on <= $1::date",
    [through],
  );

/** All that were ever put on the register, as its numbers tell: they are given without a gap. */
export const countRegistered = (db: Database): Promise<number> =>
  count(db, "select coalesce(sum(last_no), 0)::int as n from registration_counter");
