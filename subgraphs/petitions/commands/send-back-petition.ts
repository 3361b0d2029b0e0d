import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideSendingBack } from "../domain/striking-off.ts";
import { hands } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { anotherHeadThan } from "./who.ts";

export const sendBackPetition = defineCommand({
  name: "sendBackPetition",
  description: "Gives it back to be finished. 退回",
  on: petition,
  event: "sendBack",
  by: anotherHeadThan(RULE.P20, ({ submittedBy }) => [submittedBy]),
  load: { hands },
  decide: decideSendingBack,
});
