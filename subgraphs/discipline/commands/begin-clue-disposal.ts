import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideBeginning } from "../domain/disposal.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const beginClueDisposal = defineCommand({
  name: "beginClueDisposal",
  description: "Begins the disposal that was approved. 开始处置",
  on: clue,
  event: "begin",
  by: organ,
  decide: decideBeginning,
});
