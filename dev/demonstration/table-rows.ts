/** Rows of one table, with the table's own column names. */
export interface TableRows {
  readonly table: string;
  readonly rows: Record<string, unknown>[];
}

/** Collects rows by table, in the order the tables were first named: parents before children. */
export class RowCollector {
  readonly #tables = new Map<string, Record<string, unknown>[]>();

  /** Columns the row leaves out take the database's defaults only where the loader names none: give every one. */
  add(table: string, row: Record<string, unknown>): void {
    const rows = this.#tables.get(table) ?? [];
    rows.push(row);
    this.#tables.set(table, rows);
  }

  all(): TableRows[] {
    return [...this.#tables].map(([table, rows]) => ({ table, rows }));
  }
}

/** Columns that every record of a department has, for invented ones. */
export const RECORD = { created_by: "demonstration" } as const;

/** Hours before `now`, as an instant. */
export const hoursAgo = (now: Date, hours: number): string =>
  new Date(now.getTime() - hours * 3_600_000).toISOString();
