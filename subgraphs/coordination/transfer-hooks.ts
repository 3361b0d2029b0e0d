import { RULE } from "../../shared/kernel/rule-codes.ts";
import { refuse } from "../../shared/errors/refusal.ts";
import { insertRows } from "../../shared/db/insert-rows.ts";
import type { HandOverHooks } from "../../shared/hand-over/office.ts";
import { parentOf } from "../../shared/kernel/region-code.ts";
import { draftOf } from "./domain/report.ts";
import { REPORT_KINDS } from "./domain/words.ts";
import { UpwardReportRecord } from "./records/office-records.ts";
import { reportOfTransfer } from "./records/report-list.ts";

/**
 * A report handed over by a department (H11) becomes the office's draft at once; the hand-over is accepted only when the report
 * has gone upward, so that "accepted" tells the department that its matter was reported.
 */
export const coordinationHooks: HandOverHooks = {
  async onDelivered(tx, slip, { clock, lawBook }) {
    const above = parentOf(slip.toRegion);
    const kind = REPORT_KINDS.find((one) => one === slip.facts["kind"]);
    if (slip.type !== "H11" || !above || !kind) return [];
    const { id, villageCode, toRegion, fromDepartment } = slip;
    const occurredAt = new Date(slip.facts["occurredAt"] ?? clock.now());
    const draft = draftOf(await lawBook.current(), villageCode, kind, occurredAt, toRegion, above);
    await insertRows(tx, UpwardReportRecord, [
      { ...draft, id, handOverId: id, createdBy: `department:${fromDepartment}` },
    ]);
    return [{ recordKind: "report", recordId: id, from: null, to: "DRAFT", event: "draft" }];
  },
  async mayDecide(tx, slip, event) {
    if (slip.type !== "H11" || event !== "accept") return null;
    // An office with none above it is where the report was to go.
    if (!parentOf(slip.toRegion)) return null;
    const report = await reportOfTransfer(tx, slip.id);
    return !report || report.state === "DRAFT"
      ? refuse("UPWARD_REPORT_REQUIRED", { rule: RULE.C01, from: report?.state ?? null })
      : null;
  },
};
