import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideTrainingHeld } from "../../domain/training.ts";
import { trainingSession } from "./training.ts";
import { trainers } from "./who.ts";

@InputType("TrainingHeld", { description: "When, and how many came. 培训情况" })
class Stated {
  @Field(() => DateScalar, { description: "Held on. 培训日期" })
  heldOn!: LocalDate;

  @Field(() => Int, { description: "Came. 实到人数" })
  attended!: number;
}

export const recordTraining = defineCommand({
  name: "recordTraining",
  description: "It was held. 举办培训",
  on: trainingSession,
  event: "hold",
  by: trainers,
  input: Stated,
  decide: decideTrainingHeld,
});
