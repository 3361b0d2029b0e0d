import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const recordClueTalk = defineCommand({
  name: "recordClueTalk",
  description: "A talk to remind and criticise was held. 谈话教育",
  on: clue,
  event: "educate",
  by: organ,
  decide: decideStep,
});
