import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideStrikingOff } from "../domain/striking-off.ts";
import { handsAndDeciders, transfers } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { anotherHeadThan } from "./who.ts";

export const strikeOffPetition = defineCommand({
  name: "strikeOffPetition",
  description: "Another person strikes it off. 销号",
  on: petition,
  event: "strikeOff",
  by: anotherHeadThan(RULE.P20, ({ submittedBy, handlerId }) => [submittedBy, handlerId]),
  load: { transfers, hands: handsAndDeciders },
  decide: decideStrikingOff,
});
