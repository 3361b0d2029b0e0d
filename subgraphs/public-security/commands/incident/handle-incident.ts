import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { incident } from "./incident.ts";
import { publicSecurity } from "./who.ts";

export const handleIncident = defineCommand({
  name: "handleIncident",
  description: "It is being dealt with. 处置警情",
  on: incident,
  event: "handle",
  by: publicSecurity,
  decide: decideStep,
});
