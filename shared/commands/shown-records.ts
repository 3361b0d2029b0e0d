import type { LocalDate } from "../kernel/local-date.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";

const rows = new WeakMap<object, RecordRow>();

/** A row as it is shown; what is allowed on it is judged by the row, not by what of it is shown. */
export function showRecord<Row extends RecordRow, Node extends object>(
  record: RecordDefinition<Row, Node>,
  row: Row,
  today: LocalDate,
): Node {
  const node = record.show(row, today);
  rows.set(node, row);
  return node;
}

export const rowOfShown = (node: object): RecordRow | null => rows.get(node) ?? null;
