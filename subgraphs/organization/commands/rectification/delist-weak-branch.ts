import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { branchRectification } from "./rectification.ts";
import { headNotAcceptor } from "./who.ts";

export const delistWeakBranch = defineCommand({
  name: "delistWeakBranch",
  description: "The head takes it off the list. 摘帽",
  on: branchRectification,
  event: "delist",
  by: headNotAcceptor,
  decide: decideStep,
});
