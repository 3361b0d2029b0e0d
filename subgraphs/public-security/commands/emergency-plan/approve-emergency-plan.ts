import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideEmergencyApproval } from "../../domain/plan.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { headNotSubmitter } from "./who.ts";

@InputType("EmergencyPlanApproval", { description: "Until when. 批准" })
class Stated {
  @Field(() => DateScalar, { description: "To be reviewed by. 复核期限" })
  reviewDueOn!: LocalDate;
}

export const approveEmergencyPlan = defineCommand({
  name: "approveEmergencyPlan",
  description: "The head approves what another submitted. 批准预案",
  on: emergencyPlan,
  event: "approve",
  by: headNotSubmitter,
  input: Stated,
  decide: decideEmergencyApproval,
});
