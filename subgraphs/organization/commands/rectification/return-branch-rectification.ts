import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { RectificationReturnEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRectificationReturn } from "../../domain/rectification.ts";
import { branchRectification } from "./rectification.ts";
import { organization } from "./who.ts";

@InputType("RectificationReturn", { description: "Why it goes back. 退回原因" })
class Stated {
  @Field(() => RectificationReturnEnum)
  reason!: words.RectificationReturn;
}

export const returnBranchRectification = defineCommand({
  name: "returnBranchRectification",
  description: "It goes back, for a reason. 退回整改",
  on: branchRectification,
  event: "sendBack",
  by: organization,
  input: Stated,
  decide: decideRectificationReturn,
});
