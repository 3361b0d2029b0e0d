import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRectificationSubmission } from "../../domain/rectification.ts";
import { branchRectification } from "./rectification.ts";
import { township } from "./who.ts";

@InputType("RectificationPaper", { description: "The paper it rests on. 验收申请文书" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const submitBranchRectification = defineCommand({
  name: "submitBranchRectification",
  description: "The township submits it as put right. 申请验收",
  on: branchRectification,
  event: "submit",
  by: township,
  input: Stated,
  decide: decideRectificationSubmission,
});
