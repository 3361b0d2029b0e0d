import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForCheck } from "../../domain/violation.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

export const checkViolationReport = defineCommand({
  name: "checkViolationReport",
  description: "It is looked into. 开始调查",
  on: violationReport,
  event: "check",
  by: investigators,
  ready: readyForCheck,
  decide: decideStep,
});
