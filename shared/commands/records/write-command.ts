import { binding, type Bind } from "../../kernel/bind.ts";
import { randomUUID } from "node:crypto";
import {
  bookkeepingOf,
  insertStatement,
  selectList,
  tableName,
  toColumns,
  updateStatement,
} from "../../database/columns.ts";
import type { Refusal } from "../../kernel/refusal.ts";
import type { LocalDate } from "../../kernel/local-date.ts";
import type { AuditActor } from "../../audit/audit-entry.ts";
import { insertEntry } from "../../audit/records/audit-entries.ts";
import type { Change, Person } from "../change.ts";
import type { HistoryStep } from "../history.ts";
import type { RecordDefinition } from "../record.ts";

/** One command as it is written down: by whom, under which key, and when. */
export interface CommandEntry {
  readonly name: string;
  readonly kind: string;
  readonly actor: AuditActor;
  readonly requestId: string;
  readonly key: string;
  readonly inputHash: string;
  readonly at: Date;
}

/** What a command comes to, ready to be written. */
export type Outcome =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | {
      readonly kind: "done";
      readonly record: RecordDefinition;
      readonly id: string;
      /** A new row with all it states, the columns that change, or nothing of the record. */
      readonly row: { readonly begins: object } | { readonly sets: object } | null;
      readonly inserts: NonNullable<Change["inserts"]>;
      readonly updates: NonNullable<Change["updates"]>;
      readonly history: readonly HistoryStep[];
      readonly subjects: readonly string[];
      readonly transferNo: string | null;
      readonly by: { readonly person: Person; readonly today: LocalDate };
    };

/** The answer kept under the key: the first one, for a repeat. */
export interface KeptAnswer {
  readonly answer: object;
  readonly inputHash: string;
}

/**
 * Writes all of a command with one statement: number and row, rows that begin with it, history, audit and the answer under
 * its key. They commit together, in one round trip; as statements of their own they cost registrations two thirds of their pace.
 * @param guarded does nothing when the key is known and returns the answer kept under it; for commands outside a transaction
 * @param send sends it: outside a transaction, or in the command's own
 */
export async function writeCommand(
  send: (sql: string, parameters: unknown[]) => Promise<KeptAnswer[]>,
  entry: CommandEntry,
  outcome: Outcome,
  guarded: boolean,
): Promise<KeptAnswer> {
  const { parameters, bind } = binding();
  const actor = `${bind(entry.actor.subject)}::varchar`;
  const key = `${bind(entry.key)}::varchar`;
  const at = `${bind(entry.at)}::timestamptz`;
  const free = guarded ? "not exists (select 1 from known)" : "true";
  const parts: string[] = guarded
    ? [`known as (select answer, input_hash from command_key where actor = ${actor} and key = ${key})`]
    : [];
  const isDone = outcome.kind === "done";
  if (isDone) {
    parts.push(...rowParts(entry, outcome, free, bind));
    parts.push(
      `stepped as (${insertHistory(at, bind(JSON.stringify(outcome.history)), actor)} where exists (select 1 from made))`,
    );
  }
  const happened = isDone ? "exists (select 1 from made)" : free;
  const subjects = `${bind(isDone ? outcome.subjects : [])}::uuid[]`;
  const said = isDone ? "DONE" : outcome.refusal.code;
  const audited = {
    ...entry,
    kind: "COMMAND",
    subjectKind: entry.kind,
    purpose: null,
    outcome: said,
  } as const;
  parts.push(`noted as (${insertEntry(audited, subjects, bind, `where ${happened}`)})`);
  const answer = isDone
    ? `select jsonb_build_object('kind', 'done', 'record', to_jsonb(made), 'transferNo', ${bind(outcome.transferNo)}::text) as answer from made`
    : `select ${bind(JSON.stringify(outcome.refusal))}::jsonb as answer where ${free}`;
  parts.push(
    `kept as (insert into command_key (actor, key, command, input_hash, answer, at)
      select ${actor}, ${key}, ${bind(entry.name)}::varchar, ${bind(entry.inputHash)}::varchar, a.answer, ${at} from (${answer}) a
      returning answer, input_hash)`,
  );
  const known = guarded ? ` union all select answer, input_hash from known` : "";
  const [kept] = await send(
    `with ${parts.join(",\n")}\nselect answer, input_hash as "inputHash" from kept${known}`,
    parameters,
  );
  if (!kept) throw new Error("a command was not written");
  return kept;
}

/** The record's own part: a new row with its number, a change, or the row as it is; and what begins with it. */
function rowParts(
  entry: CommandEntry,
  { record, id, row, inserts, updates, by }: Extract<Outcome, { kind: "done" }>,
  free: string,
  bind: Bind,
): string[] {
  const { entity, numbering } = record;
  const columns = selectList(entity, "r");
  const parts: string[] = [];
  if (row && "begins" in row) {
    const values = {
      ...row.begins,
      id,
      ...bookkeepingOf(entity, {
        createdAt: entry.at,
        updatedAt: entry.at,
        createdBy: entry.actor.subject,
      }),
    };
    const number = numbering && { [numbering.property]: numbering.text(by.person, by.today, bind) };
    const series = numbering?.take?.(by.person, by.today, bind, free);
    if (series) parts.push(`numbered as (${series})`);
    const { into, select } = insertStatement(
      entity,
      Object.keys(values).filter((name) => name !== numbering?.property),
      bind(JSON.stringify([toColumns(entity, values)])),
      number,
    );
    parts.push(
      `made as (${into} ${select}${series ? ", numbered as n" : ""} where ${free} returning ${columns})`,
    );
  } else if (row) {
    const values = { ...row.sets, ...bookkeepingOf(entity, { updatedAt: entry.at }) };
    const set = bind(JSON.stringify(toColumns(entity, values)));
    parts.push(
      `made as (${updateStatement(entity, Object.keys(values), set, `${bind(id)}::uuid`)} returning ${columns})`,
    );
  } else
    parts.push(`made as (select ${columns} from ${tableName(entity)} as r where r.id = ${bind(id)}::uuid)`);
  for (const [index, one] of inserts.entries()) {
    const row = { id: randomUUID(), ...one.row };
    const rows = bind(JSON.stringify([toColumns(one.entity, row)]));
    const { into, select } = insertStatement(one.entity, Object.keys(row), rows);
    parts.push(`begun_${index} as (${into} ${select} where exists (select 1 from made))`);
  }
  for (const [index, one] of updates.entries()) {
    const set = bind(JSON.stringify(toColumns(one.entity, one.set)));
    const which = `any(${bind(one.ids)}::uuid[])`;
    parts.push(
      `changed_${index} as (${updateStatement(one.entity, Object.keys(one.set), set, which)} and exists (select 1 from made))`,
    );
  }
  return parts;
}

/** Adds steps, given as one jsonb array, to the histories of records. */
export const insertHistory = (at: string, steps: string, by: string): string =>
  `insert into state_history (record_kind, record_id, from_state, to_state, event, at, by_subject, reason_code,
      evidence_hash, facts)
    select "recordKind", "recordId", "from", "to", event, ${at}, ${by}, "reasonCode", "evidenceHash", coalesce(facts, '{}')
    from jsonb_to_recordset(${steps}::jsonb) as step("recordKind" text, "recordId" uuid, "from" text, "to" text, event text,
      "reasonCode" text, "evidenceHash" text, facts jsonb)`;
