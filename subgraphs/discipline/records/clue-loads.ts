import type { Load } from "../../../shared/commands/define-command.ts";
import type { Clue } from "../domain/clue-machine.ts";

/** Whether a notice of the number stated is there already. */
export const isNoticeNoTaken: Load<Clue, boolean, { noticeNo: string }> = async ({ read, input }) => {
  const rows = await read<object>("select 1 from discipline_notice where notice_no = $1", [
    input?.noticeNo ?? "",
  ]);
  return () => rows.length > 0;
};
