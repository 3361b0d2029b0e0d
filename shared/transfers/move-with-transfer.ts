import type { Decision } from "../commands/change.ts";
import type { HistoryStep } from "../commands/history.ts";
import type { RecordDefinition, RecordRow } from "../commands/record.ts";
import { lockAny } from "../commands/records/lock-record.ts";
import { type SystemStep, takeSystemStep } from "../commands/system-step.ts";
import type { Tx } from "../database/in-transaction.ts";
import type { OutgoingTransfer } from "./records/transfer-records.ts";

/**
 * Moves the record that this very transfer took away as a whole (`keptAs: "transferId"`); another transfer about the same record
 * moves nothing.
 * @returns the step for the history, none when nothing moved
 */
export async function moveWithTransfer<Row extends RecordRow & { readonly transferId: string | null }>(
  tx: Tx,
  record: RecordDefinition<Row>,
  transfer: OutgoingTransfer,
  step: SystemStep<Row>,
  decide: (row: Row) => Decision<Row>,
  at: Date,
): Promise<HistoryStep[]> {
  const row = transfer.subjectId ? await lockAny(tx, record, transfer.subjectId) : null;
  if (row?.transferId !== transfer.id) return [];
  const taken = await takeSystemStep(tx, step, row, decide(row), at);
  return taken ? [taken] : [];
}
