import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import type * as words from "../../domain/words.ts";
import { decideTaskReturn } from "../../domain/task.ts";
import { TaskReturnEnum } from "../../queries/enums.ts";
import { task } from "./task.ts";
import { giver } from "./who.ts";

@InputType("TaskReturned", { description: "Why. 退回原因" })
class SentBack {
  @Field(() => TaskReturnEnum)
  reason!: words.TaskReturn;
}

export const returnTask = defineCommand({
  name: "returnTask",
  description: "It goes back to be done. 退回重办",
  on: task,
  event: "sendBack",
  by: giver,
  input: SentBack,
  decide: decideTaskReturn,
});
