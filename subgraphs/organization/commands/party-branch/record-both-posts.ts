import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBothPosts } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { organization } from "./who.ts";

@InputType("BothPostsStated", { description: "As the announced result says. 任职情况" })
class Stated {
  @Field(() => Boolean, { description: "The secretary was elected director. 是否一肩挑" })
  isBoth!: boolean;
}

export const recordBothPosts = defineCommand({
  name: "recordBothPosts",
  description: "Whether the secretary was elected director, as the village elected. 一肩挑",
  on: partyBranch,
  event: "recordBothPosts",
  by: organization,
  input: Stated,
  decide: decideBothPosts,
});
