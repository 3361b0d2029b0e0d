import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideReopening } from "../domain/response.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const reopenOpinionIncident = defineCommand({
  name: "reopenOpinionIncident",
  description: "It comes up again: hours run anew. 重新启动",
  on: opinion,
  event: "reopen",
  by: publicityOffice,
  decide: decideReopening,
});
