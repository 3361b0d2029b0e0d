import { toColumns, updateStatement } from "../../database/columns.ts";
import type { Tx } from "../../database/in-transaction.ts";
import type { HistoryStep } from "../history.ts";
import type { RecordDefinition, RecordRow } from "../record.ts";
import { insertHistory } from "./write-command.ts";

/** Writes what changed of a locked record and counts its version on. @returns the row as it is now */
export async function updateRecord<Row extends RecordRow>(
  tx: Tx,
  record: RecordDefinition<Row>,
  row: Row,
  set: Partial<Row>,
  at: Date,
): Promise<Row> {
  const version = row.version + 1;
  const values = { ...set, version, updatedAt: at };
  await tx.query(updateStatement(record.entity, Object.keys(values), "$1", "$2::uuid"), [
    JSON.stringify(toColumns(record.entity, values)),
    row.id,
  ]);
  return { ...row, ...set, version };
}

/** Adds steps to the histories of records, for what is done by no person's command. */
export async function recordHistory(
  tx: Tx,
  steps: readonly HistoryStep[],
  bySubject: string,
  at: Date,
): Promise<void> {
  await tx.query(insertHistory("$2::timestamptz", "$1", "$3::varchar"), [
    JSON.stringify(steps),
    at,
    bySubject,
  ]);
}
