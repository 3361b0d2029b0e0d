import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

export const activateEmergencyPlan = defineCommand({
  name: "activateEmergencyPlan",
  description: "It takes effect. 启动",
  on: emergencyPlan,
  event: "activate",
  by: publicSecurity,
  decide: decideStep,
});
