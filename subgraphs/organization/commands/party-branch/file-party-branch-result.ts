import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { partyBranch } from "./party-branch.ts";
import { organization } from "./who.ts";

export const filePartyBranchResult = defineCommand({
  name: "filePartyBranchResult",
  description: "Members of the committee are filed. 备案",
  on: partyBranch,
  event: "fileResult",
  by: organization,
  decide: decideStep,
});
