import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideDismissal, readyForFinding } from "../../domain/violation.ts";
import { sentOf as sent } from "../../records/violation-loads.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationDismissed", { description: "What it rests on. 认定不属实" })
class Stated {
  @Field(() => String, { description: "SHA-256 of the finding, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const dismissViolationReport = defineCommand({
  name: "dismissViolationReport",
  description: "It is not so. 认定不属实",
  on: violationReport,
  event: "dismiss",
  by: investigators,
  input: Stated,
  load: { sent },
  ready: readyForFinding,
  decide: decideDismissal,
});
