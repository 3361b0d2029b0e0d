import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { InstructionEnum } from "../queries/report-types.ts";
import { decideInstruction } from "../domain/report.ts";
import { report } from "./report.ts";
import { headOrLeaderAbove } from "./who.ts";

@InputType("UpwardReportInstruction", { description: "What the superior asks for. 批示" })
class Instruction {
  @Field(() => InstructionEnum, { description: "With an instruction. 批示" })
  instruction!: words.Instruction;
}

export const instructUpwardReport = defineCommand({
  name: "instructUpwardReport",
  description: "The office above, or its leader, says what is asked for. 批示",
  on: report,
  event: "instruct",
  by: headOrLeaderAbove,
  input: Instruction,
  decide: decideInstruction,
});
