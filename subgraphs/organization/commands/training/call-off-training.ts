import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { CallOffReasonEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideCallingOff } from "../../domain/training.ts";
import { trainingSession } from "./training.ts";
import { trainers } from "./who.ts";

@InputType("TrainingCallOff", { description: "Why it is called off. 取消原因" })
class Stated {
  @Field(() => CallOffReasonEnum)
  reason!: words.CallOffReason;
}

export const callOffTraining = defineCommand({
  name: "callOffTraining",
  description: "It is called off, for a reason. 取消培训",
  on: trainingSession,
  event: "callOff",
  by: trainers,
  input: Stated,
  decide: decideCallingOff,
});
