import type { LocalDate } from "../kernel/local-date.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";

/** A row that is shown, and as which kind of record. */
export interface ShownRecord {
  readonly record: RecordDefinition;
  readonly row: RecordRow;
}

const shown = new WeakMap<object, ShownRecord>();

/** A row as it is shown; what is allowed on it is judged by the row, not by what of it is shown. */
export function showRecord<Row extends RecordRow, Node extends object>(
  record: RecordDefinition<Row, Node>,
  row: Row,
  today: LocalDate,
): Node {
  const node = record.show(row, today);
  shown.set(node, { record, row });
  return node;
}

export const shownAs = (node: object): ShownRecord | null => shown.get(node) ?? null;
