import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStart } from "../../domain/task.ts";
import { task } from "./task.ts";
import { addressee } from "./who.ts";

export const startTask = defineCommand({
  name: "startTask",
  description: "It is begun. 开始办理",
  on: task,
  event: "start",
  by: addressee,
  decide: decideStart,
});
