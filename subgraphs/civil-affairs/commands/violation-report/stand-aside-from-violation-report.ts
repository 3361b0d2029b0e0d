import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStandingAside, type RecusalReason } from "../../../../shared/commands/standing-aside.ts";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { officials } from "../../../../shared/reference/loads.ts";
import { ViolationRecusalEnum } from "../../queries/enums.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationRecusal", { description: "Who stands aside. 回避" })
class Stated {
  @Field(() => UuidScalar, { nullable: true, description: "Oneself when left out. 回避人" })
  official?: string | null;

  @Field(() => ViolationRecusalEnum)
  reason!: RecusalReason;
}

export const standAsideFromViolationReport = defineCommand({
  name: "standAsideFromViolationReport",
  description: "Stands aside from a report, or sets another aside. 回避",
  on: violationReport,
  event: "standAside",
  by: investigators,
  input: Stated,
  load: { officials },
  decide: decideStandingAside,
});
