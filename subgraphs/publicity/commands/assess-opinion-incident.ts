import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type { WorkingBody } from "../../../shared/kernel/department.ts";
import type * as words from "../domain/words.ts";
import { AccuracyEnum, GradeEnum, HeatEnum, ResponsibleBodyEnum } from "../queries/enums.ts";
import { decideAssessment } from "../domain/assessment.ts";
import { opinion } from "./opinion.ts";
import { publicityOffice } from "./who.ts";

@InputType("OpinionAssessment", { description: "What the office found. 研判结论" })
class Assessment {
  @Field(() => AccuracyEnum)
  accuracy!: words.Accuracy;

  @Field(() => HeatEnum)
  heat!: words.Heat;

  @Field(() => GradeEnum)
  grade!: words.Grade;

  @Field(() => ResponsibleBodyEnum)
  responsibleBody!: WorkingBody;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the responsible body's facts, needed when it is false. 事实依据摘要",
  })
  evidenceHash?: string | null;
}

export const assessOpinionIncident = defineCommand({
  name: "assessOpinionIncident",
  description: "What there is to it, how grave it is, and who answers. 研判",
  on: opinion,
  event: "assess",
  by: publicityOffice,
  input: Assessment,
  decide: decideAssessment,
});
