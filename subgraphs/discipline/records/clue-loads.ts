import type { Load } from "../../../shared/commands/define-command.ts";
import type { IncomingTransfer } from "../../../shared/transfers/records/transfer-records.ts";
import type { Clue } from "../domain/clue-machine.ts";
import type { ClueState } from "../domain/words.ts";

/** Whether a notice of the number stated is there already. */
export const isNoticeNoTaken: Load<Clue, boolean, { noticeNo: string }> = async ({ read, input }) => {
  const rows = await read<object>("select 1 from discipline_notice where notice_no = $1", [
    input?.noticeNo ?? "",
  ]);
  return () => rows.length > 0;
};

/** How far the clue is that each transfer brought, under the transfer's own id; null when it brought none. */
export const broughtClue: Load<IncomingTransfer, ClueState | null> = async ({ read }, transfers) => {
  const rows = await read<{ id: string; state: ClueState }>("select id, state from clue where id = any($1)", [
    transfers.map(({ id }) => id),
  ]);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return ({ id }) => states.get(id) ?? null;
};
