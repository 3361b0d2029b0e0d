import type { Tx } from "../../database/in-transaction.ts";
import type { CommandEntry, ReadEntry } from "../audit-entry.ts";

/** Writes a command, or the opening of a record, into the audit, in the command's own transaction. */
export async function recordCommand(tx: Tx, entry: CommandEntry): Promise<void> {
  await tx.query(
    `insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, outcome, request_id, purpose, region)
      values ($1, $2, $3, case when $9::text is null then 'COMMAND' else 'READ' end, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.at,
      entry.actor.subject,
      entry.actor.body,
      entry.name,
      entry.subjectKind,
      entry.subjectIds,
      entry.outcome,
      entry.requestId,
      entry.purpose ?? null,
      entry.actor.region ?? null,
    ],
  );
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
  bind: (value: unknown) => string,
): string {
  const { at, actor, name, subjectKind, purpose, requestId } = entry;
  return `with found as materialized (${select}), noted as (
      insert into audit_entry (at, actor, body, kind, name, subject_kind, subject_ids, purpose, outcome, request_id, region)
      select ${bind(at)}::timestamptz, ${bind(actor.subject)}, ${bind(actor.body)}, 'READ', ${bind(name)},
        ${bind(subjectKind)}, array_agg(id), ${bind(purpose)}, 'DONE', ${bind(requestId)}, ${bind(actor.region ?? null)}
      from (select id from found order by ${order} limit ${bind(shown)}) as seen having count(*) > 0)
    select * from found order by ${order}`;
}
