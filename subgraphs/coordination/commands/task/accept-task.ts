import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideAcceptance } from "../../domain/task.ts";
import { task } from "./task.ts";
import { accepter } from "./who.ts";

export const acceptTask = defineCommand({
  name: "acceptTask",
  description: "The office has seen that it is done. 认可办结",
  on: task,
  event: "accept",
  by: accepter,
  decide: decideAcceptance,
});
