import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

export const fileEmergencyPlan = defineCommand({
  name: "fileEmergencyPlan",
  description: "It is filed. 备案",
  on: emergencyPlan,
  event: "file",
  by: publicSecurity,
  decide: decideStep,
});
