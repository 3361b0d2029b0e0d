import { inTransaction, type Tx } from "../database/in-transaction.ts";
import { isRetryable, isUniqueViolation } from "../database/sqlstate.ts";
import { isRefusal, type Refusal, refuse } from "../kernel/refusal.ts";
import { decideOn, loadAll } from "./decide-on.ts";
import type { Change, Moment } from "./change.ts";
import { type CommandContext, type CommandRequest, momentOf } from "./context.ts";
import { type AnyCommand, type Command, type Creation, isCreation, recordOf } from "./define-command.ts";
import { historyOf } from "./history.ts";
import { hashOf } from "./input-hash.ts";
import { isKey } from "../kernel/own-forms.ts";
import { firstState } from "./machine.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";
import { fromJson } from "../database/columns.ts";
import { randomUUID } from "node:crypto";
import { keptAnswer } from "./records/command-keys.ts";
import { type CommandEntry, type KeptAnswer, type Outcome, writeCommand } from "./records/write-command.ts";

/** What was done: the record as it was right after, and the transfer that was prepared with it. */
export interface Success {
  readonly kind: "done";
  readonly record: RecordRow;
  readonly transferNo: string | null;
}

const ATTEMPTS = 5;

/**
 * Carries out one command, the same way for every department: the key's first answer, the lock inside what the person may
 * see, recusal, who may, version, transition, the pure decision, and then row, history, audit and answer in one statement.
 * All of it commits together or not at all. A refusal is audited and kept as well, and changes nothing else.
 * @returns what was done, or the refusal; for a repeated key the first of them, without doing anything
 */
export async function performCommand(
  context: CommandContext,
  command: AnyCommand,
  request: CommandRequest,
): Promise<Success | Refusal> {
  if (!isKey(request.key)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "key" });
  const moment = await momentOf(context);
  const entry: CommandEntry = {
    name: command.name,
    kind: recordOf(command).kind,
    actor: context.actor,
    requestId: context.requestId,
    key: request.key,
    // Keyed: of an input of few possible values, who stands aside, a plain hash would be found by trying them all.
    inputHash: context.runtime.keyedHash(hashOf({ command: command.name, ...request })),
    at: moment.now,
  };
  const attempt = (): Promise<KeptAnswer> =>
    isCreation(command)
      ? begin(context, command, request, moment, entry)
      : inTransaction(
          context.db.source,
          (tx) => act(tx, context, command, request, moment, entry),
          "LOCKING",
        );
  const { answer, inputHash } = await again(attempt, isCreation(command));
  if (inputHash !== entry.inputHash) return refuse("IDEMPOTENCY_CONFLICT", { field: "key" });
  const given = answer as Success | Refusal;
  return isRefusal(given)
    ? given
    : { ...given, record: fromJson(recordOf(command).entity, given.record as never) as RecordRow };
}

/** Another one was first with the same key, or with the only row of its kind: it has committed, and the next look finds it. */
async function again(attempt: () => Promise<KeptAnswer>, isAlone: boolean): Promise<KeptAnswer> {
  for (let left = ATTEMPTS; ; left -= 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const isWorthAnother = isUniqueViolation(thrown) || (isAlone && isRetryable(thrown));
      if (!isWorthAnother || left === 1) throw thrown;
    }
  }
}

/** A record begins: nothing has to be locked, so that one statement is the whole of it. */
async function begin(
  { db, viewer, runtime }: CommandContext,
  command: Creation,
  request: CommandRequest,
  moment: Moment,
  entry: CommandEntry,
): Promise<KeptAnswer> {
  const { creates: record } = command;
  const { recusalToken, registers, certificate } = runtime;
  const look = { read: db.read, viewer, input: request.input, registers, certificate, recusalToken };
  const loaded = await loadAll(command.load as never, look as never, null);
  const decided = command.decide(null, request.input, moment, loaded);
  const outcome: Outcome = isRefusal(decided)
    ? { kind: "refused", refusal: decided }
    : beginning(record, command.event, randomUUID(), decided, moment);
  return writeCommand(db.read, entry, outcome, true);
}

function beginning(
  record: RecordDefinition,
  event: string,
  id: string,
  change: Change,
  { person, today }: Moment,
): Outcome {
  const step = firstState(record.machines, event);
  const row = { ...change.set, ...step.set };
  return {
    kind: "done",
    record,
    id,
    row: { begins: row },
    inserts: change.inserts ?? [],
    updates: change.updates ?? [],
    history: [historyOf(record, { id, ...row } as RecordRow, event, step, change)],
    subjects: [id],
    transferNo: null,
    by: { person, today },
  };
}

/** A command on a record that is there, in its transaction. */
async function act(
  tx: Tx,
  context: CommandContext,
  command: Command,
  request: CommandRequest,
  moment: Moment,
  entry: CommandEntry,
): Promise<KeptAnswer> {
  const known = await keptAnswer(tx, entry.actor.subject, entry.key);
  if (known) return known;
  const outcome = await decideOn(tx, context, command, request, moment);
  return writeCommand(
    (sql, parameters) => tx.query(sql, parameters),
    entry,
    isRefusal(outcome) ? { kind: "refused", refusal: outcome } : outcome,
    false,
  );
}
