import { refuse } from "../../shared/kernel/refusal.ts";
import { parentOf } from "../../shared/kernel/region-code.ts";
import { RULE } from "../../shared/kernel/rule-codes.ts";
import type { GivenCondition } from "../../shared/transfers/given-condition.ts";
import type { ReportState } from "./domain/words.ts";
import { broughtReport } from "./records/report-loads.ts";

/**
 * A transferred report (H11) is accepted only when it has gone upward, so that "accepted" tells the department that its matter
 * was reported. An office with none above it is where the report was to go. What was sent is never a draft again, so the
 * report needs no lock.
 */
export const reportCondition: GivenCondition<ReportState | null> = {
  load: broughtReport,
  blocks: ({ type, toRegion }, step, report) =>
    type === "H11" && step === "accept" && parentOf(toRegion) && (report ?? "DRAFT") === "DRAFT"
      ? refuse("UPWARD_REPORT_REQUIRED", { rule: RULE.C01, from: report })
      : null,
};
