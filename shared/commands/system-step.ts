import { bookkeepingOf } from "../database/columns.ts";
import type { Tx } from "../database/in-transaction.ts";
import { insertRows } from "../database/insert-rows.ts";
import { isRefusal } from "../kernel/refusal.ts";
import type { Decision } from "./change.ts";
import { type HistoryStep, historyOf } from "./history.ts";
import { firstState, type Steps, takeStep } from "./machine.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";
import { updateRecord } from "./records/system-step.ts";

/** A step that no person orders: time, or another department's word, begins a record or moves it. */
export interface SystemStep<Row extends RecordRow = RecordRow> {
  readonly on: RecordDefinition<Row>;
  readonly event: string;
}

/**
 * Defines the steps that a kind of record takes without anybody's command: said once, for those who take them and for the tests
 * that every event is somebody's.
 * @param table the machine whose events they are
 * @throws Error when it is no machine of the record
 */
export function defineSystemSteps<Row extends RecordRow, Table extends Steps, Event extends keyof Table>(
  on: RecordDefinition<Row>,
  table: Table,
  events: readonly (Event & string)[],
): Readonly<Record<Event, SystemStep<Row>>> {
  if (!on.machines.some(({ steps }) => steps === table)) throw new Error(`${on.kind} has no such machine`);
  return Object.fromEntries(events.map((event) => [event, { on, event }])) as never;
}

/**
 * Moves a locked record by such a step. The transition is checked as any other; whoever calls writes the step into the history,
 * with its own.
 * @returns the step for the history; null when it does not follow from where the record stands, and nothing was done
 */
export async function takeSystemStep<Row extends RecordRow>(
  tx: Tx,
  { on, event }: SystemStep<Row>,
  row: Row,
  change: Decision<Row>,
  at: Date,
): Promise<HistoryStep | null> {
  const taken = takeStep(on.machines, row, event);
  if (isRefusal(taken) || isRefusal(change)) return null;
  const next = await updateRecord(tx, on, row, { ...change.set, ...taken.set }, at);
  return historyOf(on, next, event, taken, change);
}

/**
 * Begins a record by such a step, in the state where its machine begins by that event.
 * @param by whose word begins it, `department:petitions`
 * @returns the step for the history, as `takeSystemStep`
 * @throws Error when no record begins by this event
 */
export async function beginBySystemStep<Row extends RecordRow>(
  tx: Tx,
  { on, event }: SystemStep<Row>,
  row: Partial<Row> & Pick<Row, "id">,
  by: string,
  at: Date,
): Promise<HistoryStep> {
  const taken = firstState(on.machines, event);
  const begun = { ...row, ...taken.set };
  const kept = bookkeepingOf(on.entity, { createdAt: at, updatedAt: at, createdBy: by });
  await insertRows(tx, on.entity, [{ ...begun, ...kept }]);
  return historyOf(on, begun as unknown as Row, event, taken, {});
}
