import { binding } from "../../kernel/bind.ts";
import type { Tx } from "../../database/in-transaction.ts";
import { columnName, selectList, tableName } from "../../database/columns.ts";
import type { RecordDefinition, RecordRow, Viewer } from "../record.ts";

/** A record locked for a command, and how the person stands aside from it: by their own word, or set aside by another. */
export interface LockedRecord<Row> {
  readonly row: Row;
  readonly recusedBy: "SELF" | "OTHER" | null;
}

/** Locks a record this person may open; null when there is none, whatever the reason. */
export async function lockRecord<Row extends RecordRow>(
  tx: Tx,
  record: RecordDefinition<Row>,
  viewer: Viewer,
  id: string,
): Promise<LockedRecord<Row> | null> {
  const { parameters, bind } = binding(id);
  const [found] = await tx.query<(Row & { recusedBy: LockedRecord<Row>["recusedBy"] })[]>(
    `select ${selectList(record.entity, "r")}, (select case when q.is_own_word then 'SELF' else 'OTHER' end
        from recusal q where q.subject_token = ${bind(viewer.recusalToken())} and q.place in (r.id::text, r.${columnName(record.entity, "villageCode")})
        order by 1 limit 1) as "recusedBy"
      from ${tableName(record.entity)} as r where r.id = $1 and ${record.visible(viewer, bind)} for update of r`,
    parameters,
  );
  if (!found) return null;
  const { recusedBy, ...row } = found;
  return { row: row as unknown as Row, recusedBy };
}

/** Locks a record whoever asks: for time, and for answers of other departments. */
export async function lockAny<Row extends RecordRow>(
  tx: Tx,
  record: RecordDefinition<Row>,
  id: string,
): Promise<Row | null> {
  const [row] = await tx.query<Row[]>(
    `select ${selectList(record.entity, "r")} from ${tableName(record.entity)} as r where r.id = $1 for update`,
    [id],
  );
  return row ?? null;
}

/** A condition that the person of this mark stands aside from a record of these columns, by lists that are read once. */
export const isAside = (token: string, id: string, village: string): string =>
  `(${id} = any(array(select q.place::uuid from recusal q where q.subject_token = ${token} and length(q.place) = 36))
    or ${village} = any(array(select q.place from recusal q where q.subject_token = ${token})))`;

/** A condition that the person stands aside neither from the record `r` nor from its village. */
export const notRecused = (token: string): string =>
  `not exists (select 1 from recusal q where q.subject_token = ${token} and q.place in (r.id::text, r.village_code))`;
