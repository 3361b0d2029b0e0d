import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideDismissal } from "../domain/assessment.ts";
import { opinion } from "./opinion.ts";
import { headNotAssessor } from "./who.ts";

export const dismissOpinionIncident = defineCommand({
  name: "dismissOpinionIncident",
  description: "There is nothing to answer; another person says so. 认定无需处置",
  on: opinion,
  event: "dismiss",
  by: headNotAssessor,
  decide: decideDismissal,
});
