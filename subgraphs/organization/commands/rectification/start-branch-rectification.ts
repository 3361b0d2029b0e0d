import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { branchRectification } from "./rectification.ts";
import { township } from "./who.ts";

export const startBranchRectification = defineCommand({
  name: "startBranchRectification",
  description: "It is being put right. 开展整顿",
  on: branchRectification,
  event: "startRectifying",
  by: township,
  decide: decideStep,
});
