import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideApproval } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { headOfOrganization } from "./who.ts";

@InputType("PartyBranchNomineesDocument", { description: "The word of the superior. 批复文书" })
class Stated {
  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;
}

export const approvePartyBranchNominees = defineCommand({
  name: "approvePartyBranchNominees",
  description: "The superior approves the nominees. 人选批复",
  on: partyBranch,
  event: "approveNominees",
  by: headOfOrganization,
  input: Stated,
  decide: decideApproval,
});
