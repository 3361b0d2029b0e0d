import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideApproval } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { headOfOrganization } from "./who.ts";

@InputType("PartyBranchDocument", { description: "The word of the superior. 批复文书" })
class Stated {
  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;
}

export const approvePartyBranchRequest = defineCommand({
  name: "approvePartyBranchRequest",
  description: "The superior approves that the election is held. 请示批复",
  on: partyBranch,
  event: "approveRequest",
  by: headOfOrganization,
  input: Stated,
  decide: decideApproval,
});
