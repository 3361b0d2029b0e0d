import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar, DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import * as words from "../domain/words.ts";
import { CheckAnswerEnum, CheckCodeEnum, DisputeKindEnum } from "./enums.ts";
import { labels } from "../domain/labels.ts";

export const LookBackStateEnum = enumType(
  "LookBackState",
  words.LOOK_BACK_STATES,
  "State of a look-back. 回头看状态",
  labels,
);
export const ReportKindEnum = enumType(
  "UpwardReportKind",
  words.REPORT_KINDS,
  "What is reported. 报告类别",
  labels,
);
export const ReportStateEnum = enumType(
  "UpwardReportState",
  words.REPORT_STATES,
  "State of a report. 报告状态",
  labels,
);

@ObjectType({ description: "Open disputes of one kind. 纠纷件数" })
export class DisputeCount {
  @Field(() => DisputeKindEnum)
  kind!: words.DisputeKind;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "Open disputes of a village. 矛盾纠纷" })
export class DisputeSummary {
  @Field(() => Int, { description: "Open. 未结件数" })
  open!: number;

  @Field(() => [DisputeCount], { nullable: true, description: "By kind. 分类" })
  byKind!: DisputeCount[] | null;
}

@ObjectType({ description: "One answered check of a look-back. 检查事项" })
export class LookBackCheck {
  @Field(() => CheckCodeEnum)
  code!: words.CheckCode;

  @Field(() => CheckAnswerEnum, { nullable: true })
  answer!: words.CheckAnswer | null;

  @Field(() => Int, { nullable: true, description: "Number, where the check asks for one. 数量" })
  amount!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "What was found is put right since. 整改完成日" })
  settledOn!: string | null;
}

@ObjectType({ description: "The look-back on a finished village. 回头看" })
export class LookBack {
  @Field(() => ID, { nullable: true, description: "Id, by which commands name it. 编号" })
  id!: string | null;

  @Field(() => Int, { nullable: true, description: "Version, on which a command decides. 版本" })
  version!: number | null;

  @Field(() => LookBackStateEnum)
  state!: words.LookBackState;

  @Field(() => DateScalar, { nullable: true, description: "Due on. 完成时限" })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: "Findings. 发现问题数" })
  findings!: number | null;

  @Field(() => Int, { nullable: true, description: "Findings open. 未销号数" })
  findingsOpen!: number | null;
}

@ObjectType({ description: "A major matter reported upward. 重大情况报告" })
export class UpwardReport {
  @Field(() => ReportKindEnum)
  kind!: words.ReportKind;

  @Field(() => DateTimeScalar, { description: "Occurred at. 发生时间" })
  occurredAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "Sent at. 上报时间" })
  sentAt!: string | null;

  @Field(() => String, { description: "From level T, K or C. 报告层级" })
  fromLevel!: string;

  @Field(() => String, { description: "To level K, C or P. 接收层级" })
  toLevel!: string;

  @Field(() => ReportStateEnum)
  state!: words.ReportState;
}
