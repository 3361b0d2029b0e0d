import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import type * as words from "../../domain/words.ts";
import { decideSubstantiation, readyForFinding } from "../../domain/violation.ts";
import { ViolationConsequenceEnum } from "../../queries/enums.ts";
import { sentOf as sent } from "../../records/violation-loads.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationSubstantiated", { description: "What it rests on, and what follows. 认定属实" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the finding, which stays with the office. 文书摘要" })
  evidenceHash!: string;

  @Field(() => ViolationConsequenceEnum)
  consequence!: words.ViolationConsequence;
}

export const substantiateViolationReport = defineCommand({
  name: "substantiateViolationReport",
  description: "It is so, and what follows. 认定属实",
  on: violationReport,
  event: "substantiate",
  by: investigators,
  input: Stated,
  load: { sent },
  ready: readyForFinding,
  decide: decideSubstantiation,
});
