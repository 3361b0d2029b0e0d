import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBeat, readyToTellIncident } from "../../domain/duty.ts";
import { hasIncident } from "../../records/security-loads.ts";
import { electionDayDuty } from "./election-day-duty.ts";
import { publicSecurity } from "./who.ts";

export const reportDutyIncident = defineCommand({
  name: "reportDutyIncident",
  description: "There is an incident, which is on the ledger. 报告警情",
  on: electionDayDuty,
  event: "tellIncident",
  by: publicSecurity,
  load: { hasIncident },
  ready: readyToTellIncident,
  decide: decideBeat,
});
