import { createHash } from "node:crypto";
import type { AuditActor } from "../audit/audit-entry.ts";
import type { Database } from "../db/open-database.ts";
import { inTransaction, type Isolation, type Tx } from "../db/in-transaction.ts";
import { isUniqueViolationOf } from "../db/sqlstate.ts";
import { isRefusal, type Refusal, refuse } from "../errors/refusal.ts";
import type { Clock } from "../kernel/clock.ts";

/** Who does a deed, where and when. */
export interface DeedFrame {
  readonly db: Database;
  readonly clock: Clock;
  readonly actor: AuditActor;
  readonly requestId: string;
}

/** One deed as it was ordered. */
export interface DeedOrder {
  /** Name of the deed in the audit, `petition.forward`. */
  readonly deed: string;
  /** The caller's idempotency key: the same key with the same input is answered with the first answer. */
  readonly key: string;
  /** Everything the caller sent, for telling a repeat from another order. */
  readonly input: object;
  readonly subjectKind: string;
}

/** A step in the life of a record, kept for ever. */
export interface HistoryStep {
  readonly recordKind: string;
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly reasonCode?: string | null;
  readonly evidenceHash?: string | null;
  /** Coded facts the deadlines are computed from. */
  readonly facts?: object;
}

/** What the work of a deed comes to. */
export type DeedResult<Answer> =
  | {
      readonly answer: Answer;
      readonly subjects: readonly string[];
      readonly history: readonly HistoryStep[];
    }
  | Refusal;

const KEY = /^[\w.:-]{8,64}$/;

/** Whether a caller's idempotency key has the form of one. */
export const isKey = (key: string): boolean => KEY.test(key);

/**
 * Does one deed in one transaction: the work, its history, its audit entry and the answer kept under the caller's key
 * commit together or not at all. A refusal is audited and kept as well, and changes nothing else.
 * `work` locks what it decides on; it may be run more than once and must have no effect outside the transaction.
 * @returns the answer, or the refusal; for a repeated key the first of them, without doing anything
 */
export async function performDeed<Answer extends object>(
  frame: DeedFrame,
  order: DeedOrder,
  work: (tx: Tx) => Promise<DeedResult<Answer>>,
  isolation: Isolation = "LOCKING",
): Promise<Answer | Refusal> {
  if (!isKey(order.key)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "key" });
  const inputHash = hashOf({ deed: order.deed, input: order.input });
  const attempt = (): Promise<Answer | Refusal> =>
    inTransaction(frame.db.source, (tx) => runOnce(tx, frame, order, inputHash, work), isolation);
  try {
    return await attempt();
  } catch (thrown) {
    // The same key at the same moment: the other one has committed, and its answer is this one's.
    if (isUniqueViolationOf(thrown, "command_key_pkey")) return attempt();
    throw thrown;
  }
}

async function runOnce<Answer extends object>(
  tx: Tx,
  frame: DeedFrame,
  order: DeedOrder,
  inputHash: string,
  work: (tx: Tx) => Promise<DeedResult<Answer>>,
): Promise<Answer | Refusal> {
  const [known] = await tx.query<{ input_hash: string; answer: Answer | Refusal }[]>(
    "select input_hash, answer from command_key where actor = $1 and key = $2",
    [frame.actor.subject, order.key],
  );
  if (known)
    return known.input_hash === inputHash ? known.answer : refuse("IDEMPOTENCY_CONFLICT", { field: "key" });
  const result = await work(tx);
  const refused = isRefusal(result);
  const answer = refused ? result : result.answer;
  const { subject, body } = frame.actor;
  // One statement for all three records of a deed: history, audit, answer.
  await tx.query(
    `with steps as (${insertSteps("$2", "$1", "$3::varchar")}), noted as (
      insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id)
      values ($2, $3, $4, 'DEED', $5, $6, $7, $8, $9))
    insert into command_key (actor, key, command, input_hash, answer, at) values ($3, $10, $5, $11, $12, $2)`,
    [
      JSON.stringify(refused ? [] : result.history),
      frame.clock.now(),
      subject,
      body,
      order.deed,
      order.subjectKind,
      refused ? [] : result.subjects,
      refused ? result.code : "DONE",
      frame.requestId,
      order.key,
      inputHash,
      JSON.stringify(answer),
    ],
  );
  return answer;
}

const insertSteps = (at: string, steps: string, by: string): string =>
  `insert into state_history (record_kind, record_id, from_state, to_state, event, at, by_subject, reason_code,
      evidence_hash, facts)
    select "recordKind", "recordId", "from", "to", event, ${at}::timestamptz, ${by}, "reasonCode", "evidenceHash",
      coalesce(facts, '{}') from jsonb_to_recordset(${steps}::jsonb) as step("recordKind" text, "recordId" uuid,
      "from" text, "to" text, event text, "reasonCode" text, "evidenceHash" text, facts jsonb)`;

/** Adds steps to the histories of records, for what is done by no person's order. */
export async function recordHistory(
  tx: Tx,
  steps: readonly HistoryStep[],
  bySubject: string,
  at: Date,
): Promise<void> {
  await tx.query(insertSteps("$2", "$1", "$3::varchar"), [JSON.stringify(steps), at, bySubject]);
}

/** SHA-256 of a value written with its keys in order, so that equal values have equal hashes. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** JSON with sorted keys and without undefined. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  if (value instanceof Date) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${parts.join(",")}}`;
}
