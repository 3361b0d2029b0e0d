import type { Entity } from "../database/columns.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Change, Decision } from "./change.ts";

/** What a decision changes of a record and of its parts, rows of their own by name: which tables those are is the records' to know. */
export interface PartChange<Row, Part extends string> extends Omit<Change<Row>, "inserts" | "updates"> {
  readonly inserts?: readonly { readonly of: Part; readonly row: object }[];
  readonly updates?: readonly { readonly of: Part; readonly ids: readonly string[]; readonly set: object }[];
}

export type PartDecision<Row, Part extends string> = PartChange<Row, Part> | Refusal;

/** The same decision with the tables of the parts, as the engine carries it out. */
export function intoTables<Row, Part extends string>(
  decided: PartDecision<Row, Part>,
  tables: Readonly<Record<Part, Entity>>,
): Decision<Row> {
  if (isRefusal(decided)) return decided;
  const { inserts, updates, ...change } = decided;
  return {
    ...change,
    ...(inserts && { inserts: inserts.map(({ of, ...rest }) => ({ entity: tables[of], ...rest })) }),
    ...(updates && { updates: updates.map(({ of, ...rest }) => ({ entity: tables[of], ...rest })) }),
  };
}
