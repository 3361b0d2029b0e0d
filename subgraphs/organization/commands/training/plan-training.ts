import { Field, InputType, Int } from "type-graphql";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import { TrainingKindEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideTrainingPlan } from "../../domain/training.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { trainingSession } from "./training.ts";
import { trainers } from "./who.ts";

@InputType("TrainingPlanned", { description: "For whom, when, and how many are invited. 培训计划" })
class Stated {
  @Field(() => RegionCodeScalar, { description: "For which township or county. 属地" })
  region!: RegionCode;

  @Field(() => TrainingKindEnum)
  kind!: words.TrainingKind;

  @Field(() => DateScalar, { description: "Planned for. 计划日期" })
  heldOn!: LocalDate;

  @Field(() => Int, { description: "Invited. 应到人数" })
  invited!: number;
}

export const planTraining = defineCommand({
  name: "planTraining",
  description: "A training is planned for a place. 安排培训",
  creates: trainingSession,
  event: "planTraining",
  by: trainers,
  input: Stated,
  load: { places },
  decide: decideTrainingPlan,
});
