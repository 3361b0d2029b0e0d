import { beginBySystemStep } from "../../shared/commands/system-step.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import { parentOf } from "../../shared/kernel/region-code.ts";
import { draftOf } from "./domain/report.ts";
import { REPORT_KINDS } from "./domain/words.ts";
import { reportSteps } from "./system-steps.ts";

/** A report that a department transfers (H11) becomes the office's draft at once. */
export const coordinationHooks: TransferHooks = {
  async onDelivered(tx, transfer, { clock, lawBook }) {
    const above = parentOf(transfer.toRegion);
    const kind = REPORT_KINDS.find((one) => one === transfer.facts["kind"]);
    if (transfer.type !== "H11" || !above || !kind) return [];
    const { id, villageCode, toRegion, fromDepartment } = transfer;
    const occurredAt = new Date(transfer.facts["occurredAt"] ?? clock.now());
    const draft = draftOf(await lawBook.current(), villageCode, kind, occurredAt, toRegion, above);
    const row = { ...draft, id, transferId: id };
    return [await beginBySystemStep(tx, reportSteps.draft, row, `department:${fromDepartment}`, clock.now())];
  },
};
