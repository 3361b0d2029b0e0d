import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideApproval } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { headNotProposer } from "./who.ts";

export const approveClueDisposal = defineCommand({
  name: "approveClueDisposal",
  description: "Another person, the head, approves the way of disposal. 批准处置意见",
  on: clue,
  event: "approveWay",
  by: headNotProposer,
  decide: decideApproval,
});
