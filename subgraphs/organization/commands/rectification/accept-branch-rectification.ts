import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRectificationAcceptance } from "../../domain/rectification.ts";
import { branchRectification } from "./rectification.ts";
import { anotherThanSubmitter } from "./who.ts";

export const acceptBranchRectification = defineCommand({
  name: "acceptBranchRectification",
  description: "Another person finds it put right. 验收",
  on: branchRectification,
  event: "acceptResult",
  by: anotherThanSubmitter,
  decide: decideRectificationAcceptance,
});
