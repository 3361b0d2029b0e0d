import { decideStep } from "../../../shared/commands/change.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { headOfOrgan } from "./who.ts";

export const declineClueNotice = defineCommand({
  name: "declineClueNotice",
  description: "The head decides against a notice. 不予通报",
  on: clue,
  event: "doNotPublish",
  by: headOfOrgan(RULE.D13),
  decide: decideStep,
});
