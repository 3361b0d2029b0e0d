import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideReceipt } from "../domain/report.ts";
import { report } from "./report.ts";
import { headOfSuperior } from "./who.ts";

export const receiveUpwardReport = defineCommand({
  name: "receiveUpwardReport",
  description: "The office above has it. 接收报告",
  on: report,
  event: "receive",
  by: headOfSuperior,
  decide: decideReceipt,
});
