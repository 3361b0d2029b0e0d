import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { decideSubmission } from "../../domain/plan.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("EmergencyPlanSubmission", { description: "The paper. 报批件" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the document, which stays with the office. 方案摘要" })
  documentHash!: string;
}

export const submitEmergencyPlan = defineCommand({
  name: "submitEmergencyPlan",
  description: "It goes to the head. 报批",
  on: emergencyPlan,
  event: "submit",
  by: publicSecurity,
  input: Stated,
  decide: decideSubmission,
});
