import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideOwnResponse } from "../domain/assignment.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

export const prepareOwnOpinionResponse = defineCommand({
  name: "prepareOwnOpinionResponse",
  description: "Publicity answers itself. 本单位回应",
  on: opinion,
  event: "prepareOwn",
  by: publicityOffice,
  decide: decideOwnResponse,
});
