import { defineRecord } from "../../../shared/commands/record.ts";
import { REPORT_MACHINES } from "../domain/report-machine.ts";
import { ReportRecord, toReport } from "../queries/report-types.ts";
import { UpwardReportRecord } from "../records/office-records.ts";
import { reportVisibility } from "../records/report-visibility.ts";

/** A report upward (重大情况报告): what commands act on. */
export const report = defineRecord({
  kind: "report",
  entity: UpwardReportRecord,
  dataClass: "C2",
  machines: REPORT_MACHINES,
  visible: reportVisibility,
  facts: ({ isLate }) => ({ isLate }),
  type: () => ReportRecord,
  show: toReport,
});
