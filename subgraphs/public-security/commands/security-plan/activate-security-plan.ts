import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

export const activateSecurityPlan = defineCommand({
  name: "activateSecurityPlan",
  description: "It takes effect. 启动",
  on: securityPlan,
  event: "activate",
  by: publicSecurity,
  decide: decideStep,
});
