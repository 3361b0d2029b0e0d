import type { Load } from "../../../shared/commands/define-command.ts";
import type { IncomingTransfer } from "../../../shared/transfers/records/transfer-records.ts";
import type { ReportState } from "../domain/words.ts";

/** How far the report is that each transfer brought; null when it brought none. */
export const broughtReport: Load<IncomingTransfer, ReportState | null> = async ({ read }, transfers) => {
  const rows = await read<{ transferId: string; state: ReportState }>(
    `select hand_over_id as "transferId", state from upward_report where hand_over_id = any($1)`,
    [transfers.map(({ id }) => id)],
  );
  const states = new Map(rows.map(({ transferId, state }) => [transferId, state]));
  return ({ id }) => states.get(id) ?? null;
};
