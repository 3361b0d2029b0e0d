import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBeat, readyForEnd } from "../../domain/duty.ts";
import { electionDayDuty } from "./election-day-duty.ts";
import { publicSecurity } from "./who.ts";

export const endElectionDayDuty = defineCommand({
  name: "endElectionDayDuty",
  description: "Duty is over. 结束值守",
  on: electionDayDuty,
  event: "endDuty",
  by: publicSecurity,
  ready: readyForEnd,
  decide: decideBeat,
});
