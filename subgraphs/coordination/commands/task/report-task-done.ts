import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideDone } from "../../domain/task.ts";
import { task } from "./task.ts";
import { addressee } from "./who.ts";

@InputType("TaskDone", { description: "What it rests on. 办结依据" })
class Done {
  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const reportTaskDone = defineCommand({
  name: "reportTaskDone",
  description: "It is done, with a paper. 报告办结",
  on: task,
  event: "report",
  by: addressee,
  input: Done,
  decide: decideDone,
});
