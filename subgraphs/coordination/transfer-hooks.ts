import { insertRows } from "../../shared/database/insert-rows.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import { parentOf } from "../../shared/kernel/region-code.ts";
import { draftOf } from "./domain/report.ts";
import { REPORT_KINDS } from "./domain/words.ts";
import { UpwardReportRecord } from "./records/office-records.ts";

/** A report that a department transfers (H11) becomes the office's draft at once. */
export const coordinationHooks: TransferHooks = {
  async onDelivered(tx, transfer, { clock, lawBook }) {
    const above = parentOf(transfer.toRegion);
    const kind = REPORT_KINDS.find((one) => one === transfer.facts["kind"]);
    if (transfer.type !== "H11" || !above || !kind) return [];
    const { id, villageCode, toRegion, fromDepartment } = transfer;
    const occurredAt = new Date(transfer.facts["occurredAt"] ?? clock.now());
    const draft = draftOf(await lawBook.current(), villageCode, kind, occurredAt, toRegion, above);
    await insertRows(tx, UpwardReportRecord, [
      { ...draft, id, transferId: id, createdBy: `department:${fromDepartment}` },
    ]);
    return [{ recordKind: "report", recordId: id, from: null, to: "DRAFT", event: "draft" }];
  },
};
