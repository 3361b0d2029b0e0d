import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideSecurityApproval, readyForApproval } from "../../domain/plan.ts";
import { securityPlan } from "./security-plan.ts";
import { headNotSubmitter } from "./who.ts";

export const approveSecurityPlan = defineCommand({
  name: "approveSecurityPlan",
  description: "The head approves what another submitted. 批准方案",
  on: securityPlan,
  event: "approve",
  by: headNotSubmitter,
  ready: readyForApproval,
  decide: decideSecurityApproval,
});
