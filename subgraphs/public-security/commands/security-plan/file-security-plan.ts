import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { securityPlan } from "./security-plan.ts";
import { publicSecurity } from "./who.ts";

export const fileSecurityPlan = defineCommand({
  name: "fileSecurityPlan",
  description: "It is filed. 备案",
  on: securityPlan,
  event: "file",
  by: publicSecurity,
  decide: decideStep,
});
