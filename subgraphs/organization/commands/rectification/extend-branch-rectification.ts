import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { RectificationDelayEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideMoreTime } from "../../domain/rectification.ts";
import { branchRectification } from "./rectification.ts";
import { organization } from "./who.ts";

@InputType("RectificationExtension", { description: "Until when, and why. 延长整顿" })
class Stated {
  @Field(() => DateScalar, { description: "To be put right by. 整顿时限" })
  dueOn!: LocalDate;

  @Field(() => RectificationDelayEnum)
  reason!: words.RectificationDelay;
}

export const extendBranchRectification = defineCommand({
  name: "extendBranchRectification",
  description: "It takes longer, for a reason. 延长整顿",
  on: branchRectification,
  event: "extend",
  by: organization,
  input: Stated,
  decide: decideMoreTime,
});
