import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideRejection } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { headNotProposer } from "./who.ts";

export const rejectClueDisposal = defineCommand({
  name: "rejectClueDisposal",
  description: "The head does not approve it; a way is proposed anew. 退回处置意见",
  on: clue,
  event: "rejectWay",
  by: headNotProposer,
  decide: decideRejection,
});
