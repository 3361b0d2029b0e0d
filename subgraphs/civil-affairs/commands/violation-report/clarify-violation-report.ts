import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideClarification } from "../../domain/violation.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationClarified", { description: "When. 澄清" })
class Stated {
  @Field(() => DateScalar, { description: "Cleared on. 澄清日" })
  on!: LocalDate;
}

export const clarifyViolationReport = defineCommand({
  name: "clarifyViolationReport",
  description: "Whoever it was laid to was cleared. 澄清正名",
  on: violationReport,
  event: "clarify",
  by: investigators,
  input: Stated,
  decide: decideClarification,
});
