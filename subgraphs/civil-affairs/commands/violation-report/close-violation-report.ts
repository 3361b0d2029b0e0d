import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForEnd } from "../../domain/violation.ts";
import { sentOf as sent } from "../../records/violation-loads.ts";
import { violationReport } from "./violation-report.ts";
import { headNotHandler } from "./who.ts";

export const closeViolationReport = defineCommand({
  name: "closeViolationReport",
  description: "It is closed by the head, who did not look into it. 结案",
  on: violationReport,
  event: "closeReport",
  by: headNotHandler,
  load: { sent },
  ready: readyForEnd,
  decide: decideStep,
});
