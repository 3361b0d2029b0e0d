import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideCloseSupervision } from "../domain/supervision.ts";
import { hands } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { anotherThan } from "./who.ts";

export const closePetitionSupervision = defineCommand({
  name: "closePetitionSupervision",
  description: "Ends the pressing. 督办办结",
  on: petition,
  event: "closeSupervision",
  by: anotherThan(RULE.P11, ({ handlerId }) => [handlerId]),
  load: { hands },
  decide: decideCloseSupervision,
});
