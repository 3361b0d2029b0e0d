import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideTelling } from "../../domain/incident.ts";
import { isToldUpward } from "../../records/security-loads.ts";
import { incident } from "./incident.ts";
import { publicSecurity } from "./who.ts";

export const tellIncidentUpward = defineCommand({
  name: "tellIncidentUpward",
  description: "The leading group is told. 报告换届领导组",
  on: incident,
  event: "tellUpward",
  by: publicSecurity,
  load: { isToldUpward },
  decide: decideTelling,
});
