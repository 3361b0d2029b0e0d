import { readIn, type Tx } from "../database/in-transaction.ts";
import { isRefusal, type Refusal, refuse } from "../kernel/refusal.ts";
import { type Moment, weigh } from "./change.ts";
import type { CommandContext, CommandRequest } from "./context.ts";
import type { Command, Load } from "./define-command.ts";
import { historyOf } from "./history.ts";
import { takeStep } from "./machine.ts";
import { lockRecord } from "./records/lock-record.ts";
import { insertRecusal } from "./records/recusals.ts";
import type { Outcome } from "./records/write-command.ts";

/**
 * Decides a command on a record that is there, in its transaction, and prepares what goes with it: all but the row, its history,
 * the audit and the answer, which are written at once. What refuses comes before anything is written.
 */
export async function decideOn(
  tx: Tx,
  context: CommandContext,
  command: Command,
  request: CommandRequest,
  moment: Moment,
): Promise<Outcome | Refusal> {
  const { on: record, event } = command;
  const { viewer, runtime } = context;
  const { person, today } = moment;
  const locked = await lockRecord(tx, record, viewer, request.id ?? "");
  // Absent, out of reach and set aside by another person are one answer.
  if (!locked || locked.recusedBy === "OTHER") return refuse("NOT_FOUND");
  const row = record.complete?.(locked.row, moment.book) ?? locked.row;
  const notTheirs = command.by.may?.(person, row) ?? null;
  if (notTheirs?.code === "NOT_FOUND") return notTheirs;
  if (locked.recusedBy === "SELF") return refuse(record.recusal ?? "CONFLICT_OF_INTEREST");
  const step = takeStep(record.machines, row, event);
  if (row.version !== request.version) return refuse("STALE_VERSION", { field: "version", from: step.from });
  if (isRefusal(step)) return step;
  if (notTheirs) return notTheirs;
  const { recusalToken, registers, certificate } = runtime;
  const look = { read: readIn(tx), viewer, input: request.input, registers, certificate, recusalToken };
  const loaded = await loadAll(command.load as never, look as never, row);
  const { refusal, advised } = weigh(command.ready?.(row, moment, loaded) ?? []);
  if (refusal) return refusal;
  const decided = command.decide(row, request.input, moment, loaded);
  if (isRefusal(decided)) return decided;
  const change = { ...decided, advised: [...advised, ...(decided.advised ?? [])] };
  const next = { ...row, ...change.set, ...step.set, version: row.version + 1 };
  const along = await runtime.effect?.(tx, context, {
    record,
    event,
    before: row,
    after: next,
    at: moment.now,
  });
  const sent = change.transfer ? await runtime.prepareTransfer(tx, context, change.transfer, row) : null;
  if (sent && isRefusal(sent)) return sent;
  if (change.recusal) {
    const { official } = change.recusal;
    const isOwnWord = official === person.subject;
    const token = runtime.recusalToken(official);
    await insertRecusal(tx, { token, place: row.id, isOwnWord, at: moment.now });
  }
  const keptAs = change.transfer?.keptAs;
  const sets = {
    ...change.set,
    ...step.set,
    ...(keptAs && sent && { [keptAs]: sent.id }),
    version: row.version + 1,
  };
  const isTouched = change.set !== undefined;
  const own = isTouched ? [historyOf(record, { ...row, ...sets }, event, step, change)] : [];
  return {
    kind: "done",
    record,
    id: row.id,
    row: isTouched ? { sets } : null,
    inserts: change.inserts ?? [],
    updates: change.updates ?? [],
    history: [...own, ...(along ?? []), ...(sent ? [sent.step] : [])],
    subjects: [row.id, ...(sent ? [sent.id] : [])],
    transferNo: sent?.transferNo ?? null,
    by: { person, today },
  };
}

/** Looks up all that a decision needs besides the record, one after another: they share the transaction's connection. */
export async function loadAll<Row>(
  loads: Readonly<Record<string, Load<Row, unknown>>> | undefined,
  look: Parameters<Load<Row, unknown>>[0],
  row: Row,
): Promise<object> {
  const loaded: Record<string, unknown> = {};
  for (const [name, load] of Object.entries(loads ?? {})) loaded[name] = (await load(look, [row]))(row);
  return loaded;
}
