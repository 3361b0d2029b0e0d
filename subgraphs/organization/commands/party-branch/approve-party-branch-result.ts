import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideResultApproval } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { headNotRecorder } from "./who.ts";

@InputType("PartyBranchResultApproval", {
  description: "The word of the superior, and who is secretary. 结果批复文书",
})
class Stated {
  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;

  @Field(() => String, { description: "Name of the secretary, 2 to 40 letters. 书记姓名" })
  secretaryName!: string;
}

export const approvePartyBranchResult = defineCommand({
  name: "approvePartyBranchResult",
  description: "The superior approves the result, and the secretary is announced. 结果批复",
  on: partyBranch,
  event: "approveResult",
  by: headNotRecorder,
  input: Stated,
  decide: decideResultApproval,
});
