import { defineCommand } from "../../../shared/commands/define-command.ts";
import { HeatStated } from "./inputs.ts";
import { decideFollowUp } from "../domain/response.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const followOpinionIncident = defineCommand({
  name: "followOpinionIncident",
  description: "How much it is talked about after the answer. 续报",
  on: opinion,
  event: "follow",
  by: publicityOffice,
  input: HeatStated,
  decide: decideFollowUp,
});
