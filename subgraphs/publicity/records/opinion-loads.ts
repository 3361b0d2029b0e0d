import type { Load } from "../../../shared/commands/define-command.ts";
import type { OpinionIncident } from "../domain/opinion-machine.ts";

/** Whether a problem that each showed was raised with the election office (H11), and not returned or dropped. */
export const isProblemRaised: Load<OpinionIncident, boolean> = async ({ read }, incidents) => {
  const rows = await read<{ id: string }>(
    `select distinct subject_id as id from transfer_out
      where subject_id = any($1) and type = 'H11' and state not in ('RETURNED', 'DROPPED')`,
    [incidents.map(({ id }) => id)],
  );
  const raised = new Set(rows.map(({ id }) => id));
  return ({ id }) => raised.has(id);
};
