import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateTimeScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { places } from "../../../shared/reference/loads.ts";
import type * as words from "../domain/words.ts";
import { ReportKindEnum } from "../queries/office-types.ts";
import { decideDraft } from "../domain/report.ts";
import { report } from "./report.ts";
import { electionOffice } from "./who.ts";

@InputType("UpwardReportDraft", { description: "A matter to report upward. 拟报告" })
class Draft {
  @Field(() => RegionCodeScalar, { description: "Where it happened. 属地" })
  village!: RegionCode;

  @Field(() => ReportKindEnum)
  kind!: words.ReportKind;

  @Field(() => DateTimeScalar, { description: "Occurred at. 发生时间" })
  occurredAt!: string;
}

export const draftUpwardReport = defineCommand({
  name: "draftUpwardReport",
  description: "Drafts a report to the office above. 拟报告",
  creates: report,
  event: "draft",
  by: electionOffice,
  input: Draft,
  load: { places },
  decide: decideDraft,
});
