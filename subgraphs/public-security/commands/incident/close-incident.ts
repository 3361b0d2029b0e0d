import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { readyForClosing } from "../../domain/incident.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { isToldUpward } from "../../records/security-loads.ts";
import { incident } from "./incident.ts";
import { anotherThanReporter } from "./who.ts";

export const closeIncident = defineCommand({
  name: "closeIncident",
  description: "It is dealt with: another person than who reported says so. 警情办结",
  on: incident,
  event: "close",
  by: anotherThanReporter,
  load: { isToldUpward },
  ready: readyForClosing,
  decide: decideStep,
});
