import { notRecused } from "../../../shared/commands/records/lock-record.ts";
import type { Load } from "../../../shared/commands/define-command.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import type { Bind } from "../../../shared/kernel/bind.ts";
import type { SentReport } from "../domain/violation.ts";
import type { Violation } from "../domain/violation-machine.ts";

/** Reports of the county's civil affairs: its head all of them, others what they handle; nobody what they stand aside from. */
export const violationVisibility = ({ person, scope, recusalToken }: Viewer, bind: Bind): string =>
  `${scope.toSql("r.village_code", bind)} and ${person.isMember ? "true" : "false"}
    and ${person.isHead ? "true" : `(r.handler_id::text = ${bind(person.subject)} or (r.handler_id is null and r.created_by = ${bind(person.subject)}))`}
    and ${notRecused(bind(recusalToken()))}`;

/** Where each report was sent (H7), as far as it did not come back. */
export const sentOf: Load<Violation, readonly SentReport[]> = async ({ read }, reports) => {
  const rows = await read<SentReport & { id: string }>(
    `select subject_id as id, to_department as "to", state from transfer_out
      where subject_id = any($1) and type = 'H7' and state not in ('RETURNED', 'DROPPED') order by prepared_at, id`,
    [reports.map(({ id }) => id)],
  );
  const found = Map.groupBy(rows, ({ id }) => id);
  return ({ id }) => found.get(id) ?? [];
};
