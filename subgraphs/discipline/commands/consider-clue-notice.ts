import { decideStep } from "../../../shared/commands/change.ts";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { clue } from "./clue.ts";
import { organ } from "./who.ts";

export const considerClueNotice = defineCommand({
  name: "considerClueNotice",
  description: "Whether to publish a notice is considered. 研究是否通报",
  on: clue,
  event: "considerNotice",
  by: organ,
  decide: decideStep,
});
