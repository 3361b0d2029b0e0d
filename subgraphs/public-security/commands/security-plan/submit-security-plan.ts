import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { decideSubmission } from "../../domain/plan.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

@InputType("SecurityPlanSubmission", { description: "The paper. 报批件" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the document, which stays with the office. 方案摘要" })
  documentHash!: string;
}

export const submitSecurityPlan = defineCommand({
  name: "submitSecurityPlan",
  description: "It goes to the head. 报批",
  on: securityPlan,
  event: "submit",
  by: publicSecurity,
  input: Stated,
  decide: decideSubmission,
});
