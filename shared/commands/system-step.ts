import type { Tx } from "../database/in-transaction.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Decision } from "./change.ts";
import { takeStep } from "./machine.ts";
import { type HistoryStep, historyOf } from "./history.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";
import { updateRecord } from "./records/system-step.ts";

/**
 * Moves a locked record by an event that no person orders: time, or another department's answer. The transition is checked
 * as any other; whoever calls writes the step into the history, with its own.
 * @returns the step for the history and the row as it is now, or the refusal
 */
export async function systemStep<Row extends RecordRow>(
  tx: Tx,
  record: RecordDefinition<Row>,
  row: Row,
  event: string,
  change: Decision<Row>,
  at: Date,
): Promise<{ readonly step: HistoryStep; readonly row: Row } | Refusal> {
  const taken = takeStep(record.machines, row, event);
  if (isRefusal(taken)) return taken;
  if (isRefusal(change)) return change;
  const next = await updateRecord(tx, record, row, { ...change.set, ...taken.set }, at);
  return { step: historyOf(record, next, event, taken, change), row: next };
}
