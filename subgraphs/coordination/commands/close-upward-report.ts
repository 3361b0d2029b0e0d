import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { report } from "./report.ts";
import { headOfSuperior } from "./who.ts";

export const closeUpwardReport = defineCommand({
  name: "closeUpwardReport",
  description: "The office above closes it. 办结",
  on: report,
  event: "close",
  by: headOfSuperior,
  decide: decideStep,
});
