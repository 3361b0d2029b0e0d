import { decideStep } from "../../../../shared/commands/change.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { directive } from "./directive.ts";
import { issuer } from "./who.ts";

export const withdrawDirective = defineCommand({
  name: "withdrawDirective",
  description: "A draft is withdrawn. 撤回拟稿",
  on: directive,
  event: "withdrawDirective",
  by: issuer,
  decide: decideStep,
});
