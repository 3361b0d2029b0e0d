import { defineCommand } from "../../../shared/commands/define-command.ts";
import { MayBeLate } from "./inputs.ts";
import { decideFirstReport } from "../domain/detection.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const reportOpinionIncident = defineCommand({
  name: "reportOpinionIncident",
  description: "First report to the office, within two hours of finding it. 首报",
  on: opinion,
  event: "report",
  by: publicityOffice,
  input: MayBeLate,
  decide: decideFirstReport,
});
