import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideSupervision } from "../../domain/task.ts";
import { task } from "./task.ts";
import { giver } from "./who.ts";

export const superviseTask = defineCommand({
  name: "superviseTask",
  description: "What is late is supervised. 督办",
  on: task,
  event: "supervise",
  by: giver,
  decide: decideSupervision,
});
