import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBeat, readyForBeat } from "../../domain/duty.ts";
import { electionDayDuty } from "./election-day-duty.ts";
import { publicSecurity } from "./who.ts";

export const reportDutyAttention = defineCommand({
  name: "reportDutyAttention",
  description: "Something asks for attention. 报告关注",
  on: electionDayDuty,
  event: "payHeed",
  by: publicSecurity,
  ready: readyForBeat,
  decide: decideBeat,
});
