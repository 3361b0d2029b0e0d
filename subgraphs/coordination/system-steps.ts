import { defineSystemSteps } from "../../shared/commands/system-step.ts";
import { report } from "./commands/report.ts";
import { REPORT_STEPS } from "./domain/report-machine.ts";

/** What begins a report without the office's command: a department transferred one. */
export const reportSteps = defineSystemSteps(report, REPORT_STEPS, ["draft"]);
