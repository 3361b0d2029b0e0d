import { defineRecord } from "../../../../shared/commands/record.ts";
import { numberSeries } from "../../../../shared/commands/records/number-series.ts";
import { VIOLATION_MACHINES } from "../../domain/violation-machine.ts";
import { toViolation, ViolationReport } from "../../queries/violation-types.ts";
import { violationVisibility } from "../../records/violation-loads.ts";
import { ViolationReportRecord } from "../../records/violation-record.ts";

/** A report of a violation (村委会组织法 Art.17), for civil affairs' own people: what commands act on. */
export const violationReport = defineRecord({
  kind: "violationReport",
  entity: ViolationReportRecord,
  dataClass: "C3",
  machines: VIOLATION_MACHINES,
  visible: violationVisibility,
  recusal: "CONFLICT_OF_INTEREST",
  numbering: numberSeries("WF", "violation_counter", "reportNo"),
  type: () => ViolationReport,
  show: toViolation,
});
