import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { decideSubmission } from "../../domain/problem-item.ts";
import { problemItem } from "./problem-item.ts";
import { responsible } from "./who.ts";

@InputType("ProblemSettled", { description: "What it rests on. 销号依据" })
class Settled {
  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const submitProblem = defineCommand({
  name: "submitProblem",
  description: "It is settled, with a paper. 申请销号",
  on: problemItem,
  event: "submit",
  by: responsible,
  input: Settled,
  decide: decideSubmission,
});
