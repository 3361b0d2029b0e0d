import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { decideHandler } from "../../domain/violation.ts";
import { violationReport } from "./violation-report.ts";
import { headOfCivilAffairs } from "./who.ts";

@InputType("ViolationHandler", { description: "Who. 承办人" })
class Stated {
  @Field(() => UuidScalar, { description: "Official of civil affairs. 承办人" })
  handler!: string;
}

export const assignViolationHandler = defineCommand({
  name: "assignViolationHandler",
  description: "The head names who looks into it. 指定承办人",
  on: violationReport,
  event: "assignHandler",
  by: headOfCivilAffairs,
  input: Stated,
  load: { officials },
  decide: decideHandler,
});
