import { type Entity, insertStatement, toColumns } from "./columns.ts";
import type { Tx } from "./in-transaction.ts";

/** Inserts rows of one entity that all state the same properties; what they do not state takes the table's defaults. */
export async function insertRows<Row extends object>(
  tx: Tx,
  entity: Entity<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { into, select } = insertStatement(entity, Object.keys(first), "$1");
  await tx.query(`${into} ${select}`, [JSON.stringify(rows.map((row) => toColumns(entity, row)))]);
}
