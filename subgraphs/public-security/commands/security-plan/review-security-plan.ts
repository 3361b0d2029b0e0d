import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

export const reviewSecurityPlan = defineCommand({
  name: "reviewSecurityPlan",
  description: "What it was worth is looked at. 评估",
  on: securityPlan,
  event: "review",
  by: publicSecurity,
  decide: decideStep,
});
