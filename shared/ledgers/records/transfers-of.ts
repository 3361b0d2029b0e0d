import { binding } from "../../kernel/bind.ts";
import type { RecordDefinition, Viewer } from "../../commands/record.ts";
import { selectList, tableName } from "../../database/columns.ts";
import { auditedSelect } from "../../audit/records/audit-entries.ts";
import type { ReadEntry } from "../../audit/audit-entry.ts";
import type { Database } from "../../database/open-database.ts";
import type { OutgoingTransfer } from "../../transfers/records/transfer-records.ts";

/** More than a page of records ever sent. */
const MOST = 1000;

/** What was transferred of records, as far as this person may open it, oldest first, with one statement that is audited. */
export async function transfersOf(
  { read }: Pick<Database, "read">,
  sent: RecordDefinition<OutgoingTransfer>,
  viewer: Viewer,
  ids: readonly string[],
  reading: ReadEntry,
): Promise<ReadonlyMap<string, readonly OutgoingTransfer[]>> {
  const { parameters, bind } = binding(ids);
  const select = `select ${selectList(sent.entity, "r")} from ${tableName(sent.entity)} r
    where r.subject_id = any($1::uuid[]) and ${sent.visible(viewer, bind)} order by r.prepared_at, r.id limit ${MOST}`;
  const rows = await read<OutgoingTransfer>(
    auditedSelect(select, '"preparedAt", id', MOST, reading, bind),
    parameters,
  );
  return Map.groupBy(rows, ({ subjectId }) => subjectId ?? "");
}
