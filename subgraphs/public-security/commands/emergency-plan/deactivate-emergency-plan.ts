import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

export const deactivateEmergencyPlan = defineCommand({
  name: "deactivateEmergencyPlan",
  description: "It ends. 解除",
  on: emergencyPlan,
  event: "deactivate",
  by: publicSecurity,
  decide: decideStep,
});
