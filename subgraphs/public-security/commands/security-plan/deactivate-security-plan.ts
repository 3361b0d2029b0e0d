import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

export const deactivateSecurityPlan = defineCommand({
  name: "deactivateSecurityPlan",
  description: "It ends. 解除",
  on: securityPlan,
  event: "deactivate",
  by: publicSecurity,
  decide: decideStep,
});
