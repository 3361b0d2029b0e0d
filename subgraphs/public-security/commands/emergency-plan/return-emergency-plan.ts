import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { PlanReturnReasonEnum } from "../../queries/enums.ts";
import { decideReturn } from "../../domain/plan.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { headNotSubmitter } from "./who.ts";

@InputType("EmergencyPlanReturn", { description: "Why. 退回原因" })
class Stated {
  @Field(() => PlanReturnReasonEnum)
  reason!: words.PlanReturnReason;
}

export const returnEmergencyPlan = defineCommand({
  name: "returnEmergencyPlan",
  description: "It goes back to be written anew. 退回修改",
  on: emergencyPlan,
  event: "sendBack",
  by: headNotSubmitter,
  input: Stated,
  decide: decideReturn,
});
