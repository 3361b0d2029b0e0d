import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideReminder } from "../../domain/task.ts";
import { task } from "./task.ts";
import { giver } from "./who.ts";

export const remindOfTask = defineCommand({
  name: "remindOfTask",
  description: "It is pressed for, once a day at most. 催办",
  on: task,
  event: "remind",
  by: giver,
  decide: decideReminder,
});
