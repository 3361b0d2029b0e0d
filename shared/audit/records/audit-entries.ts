import type { Tx } from "../../database/in-transaction.ts";
import { type Bind, binding } from "../../kernel/bind.ts";
import type { AuditActor, CommandEntry, Purpose, ReadEntry } from "../audit-entry.ts";

/** An entry as its row has it, but for the records it is about. */
interface Entry {
  readonly at: Date;
  readonly actor: AuditActor;
  readonly kind: "COMMAND" | "READ";
  readonly name: string;
  readonly subjectKind: string;
  readonly purpose: Purpose | null;
  readonly outcome: string;
  readonly requestId: string;
}

/**
 * The insert of one entry, alone or as a part of a statement. There is no other.
 * @param subjects the records it is about, an expression of uuid[]
 * @param from where they come from, and when there is an entry at all
 */
export function insertEntry(entry: Entry, subjects: string, bind: Bind, from = ""): string {
  const { at, actor, kind, name, subjectKind, purpose, outcome, requestId } = entry;
  const text = (value: string | null): string => `${bind(value)}::varchar`;
  return `insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, purpose, outcome, request_id, region)
    select ${bind(at)}::timestamptz, ${text(actor.subject)}, ${text(actor.body)}, ${text(kind)}, ${text(name)}, ${text(subjectKind)},
      ${subjects}, ${text(purpose)}, ${text(outcome)}, ${text(requestId)}, ${text(actor.region ?? null)} ${from}`;
}

/** What was read, as an entry. */
export const readEntry = (entry: ReadEntry): Entry => ({ ...entry, kind: "READ", outcome: "DONE" });

/** Writes a command, or the opening of a record, into the audit, in the command's own transaction. */
export async function recordCommand(tx: Tx, entry: CommandEntry): Promise<void> {
  const { parameters, bind } = binding();
  const { purpose = null, subjectIds } = entry;
  const row: Entry = { ...entry, kind: purpose ? "READ" : "COMMAND", purpose };
  await tx.query(insertEntry(row, `${bind(subjectIds)}::uuid[]`, bind), parameters);
}

/**
 * A list as one statement that also writes its reading into the audit: what is read is on record, or it is not read.
 * @param select a `select` with a column `id`, in its order
 * @param order the same order, by the names of its columns
 * @param shown how many of its rows are shown; one more may be read to know whether there are more
 * @returns the statement, whose rows are those of `select`
 */
export function auditedSelect(
  select: string,
  order: string,
  shown: number,
  entry: ReadEntry,
  bind: Bind,
): string {
  const seen = `from (select id from found order by ${order} limit ${bind(shown)}) as seen having count(*) > 0`;
  return `with found as materialized (${select}), noted as (${insertEntry(readEntry(entry), "array_agg(id)", bind, seen)})
    select * from found order by ${order}`;
}
