import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { emergencyPlan } from "./emergency-plan.ts";
import { publicSecurity } from "./who.ts";

export const reviewEmergencyPlan = defineCommand({
  name: "reviewEmergencyPlan",
  description: "What it was worth is looked at. 评估",
  on: emergencyPlan,
  event: "review",
  by: publicSecurity,
  decide: decideStep,
});
