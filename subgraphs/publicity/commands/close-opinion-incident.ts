import { defineCommand } from "../../../shared/commands/define-command.ts";
import { isProblemRaised } from "../records/opinion-loads.ts";
import { decideClosing } from "../domain/response.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const closeOpinionIncident = defineCommand({
  name: "closeOpinionIncident",
  description: "Closes what is answered, or needs no answer. 办结",
  on: opinion,
  event: "close",
  by: publicityOffice,
  load: { isProblemRaised },
  decide: decideClosing,
});
