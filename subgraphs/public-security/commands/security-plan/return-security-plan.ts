import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { PlanReturnReasonEnum } from "../../queries/enums.ts";
import { decideReturn } from "../../domain/plan.ts";
import { securityPlan } from "./security-plan.ts";
import { headNotSubmitter } from "./who.ts";

@InputType("SecurityPlanReturn", { description: "Why. 退回原因" })
class Stated {
  @Field(() => PlanReturnReasonEnum)
  reason!: words.PlanReturnReason;
}

export const returnSecurityPlan = defineCommand({
  name: "returnSecurityPlan",
  description: "It goes back to be written anew. 退回修改",
  on: securityPlan,
  event: "sendBack",
  by: headNotSubmitter,
  input: Stated,
  decide: decideReturn,
});
