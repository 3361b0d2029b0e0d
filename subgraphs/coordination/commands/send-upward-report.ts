import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideSending } from "../domain/report.ts";
import { report } from "./report.ts";
import { headOfSender } from "./who.ts";

export const sendUpwardReport = defineCommand({
  name: "sendUpwardReport",
  description: "Sends it to the office above; never taken back. 上报",
  on: report,
  event: "send",
  by: headOfSender,
  decide: decideSending,
});
