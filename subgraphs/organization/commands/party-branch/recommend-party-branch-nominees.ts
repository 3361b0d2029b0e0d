import { Field, InputType, Int } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRecommendation } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { organization } from "./who.ts";

@InputType("PartyBranchRecommendation", { description: "How many, and nobody by name. 推荐情况" })
class Stated {
  @Field(() => Int, { description: "How many were recommended. 推荐人数" })
  candidates!: number;
}

export const recommendPartyBranchNominees = defineCommand({
  name: "recommendPartyBranchNominees",
  description: "Members and villagers recommended whom they did. 两推一选",
  on: partyBranch,
  event: "recommendNominees",
  by: organization,
  input: Stated,
  decide: decideRecommendation,
});
