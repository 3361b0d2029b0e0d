import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideSigning } from "../../domain/task.ts";
import { task } from "./task.ts";
import { addressee } from "./who.ts";

export const signTask = defineCommand({
  name: "signTask",
  description: "It is signed for. 签收",
  on: task,
  event: "sign",
  by: addressee,
  decide: decideSigning,
});
