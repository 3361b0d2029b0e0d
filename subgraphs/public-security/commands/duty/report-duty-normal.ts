import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBeat, readyForBeat } from "../../domain/duty.ts";
import { electionDayDuty } from "./election-day-duty.ts";
import { publicSecurity } from "./who.ts";

export const reportDutyNormal = defineCommand({
  name: "reportDutyNormal",
  description: "All is well. 报告正常",
  on: electionDayDuty,
  event: "allIsWell",
  by: publicSecurity,
  ready: readyForBeat,
  decide: decideBeat,
});
