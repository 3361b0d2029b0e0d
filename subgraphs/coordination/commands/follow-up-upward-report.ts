import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { report } from "./report.ts";
import { headOfSender } from "./who.ts";

export const followUpUpwardReport = defineCommand({
  name: "followUpUpwardReport",
  description: "What was asked for is done. 反馈",
  on: report,
  event: "followUp",
  by: headOfSender,
  decide: decideStep,
});
