import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForClosing } from "../../domain/directive.ts";
import { waitedOfDirective as waited } from "../../records/directive-loads.ts";
import { directive } from "./directive.ts";
import { issuer } from "./who.ts";

export const closeDirective = defineCommand({
  name: "closeDirective",
  description: "Everybody has done it. 办结",
  on: directive,
  event: "closeDirective",
  by: issuer,
  load: { waited },
  ready: readyForClosing,
  decide: decideStep,
});
