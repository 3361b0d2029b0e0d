import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import type { Report } from "../domain/report-machine.ts";
import * as words from "../domain/words.ts";
import { ReportKindEnum, ReportStateEnum } from "./office-types.ts";
import { labels } from "../domain/labels.ts";

export const InstructionEnum = enumType(
  "Instruction",
  words.INSTRUCTIONS,
  "What the superior asks for. 批示",
  labels,
);

@ObjectType({ description: "A report upward as its two offices see it. 重大情况报告(办理)" })
export class ReportRecord {
  @Field(() => ID)
  id!: string;

  @Field(() => Village, { description: "Where it happened. 属地" })
  village!: Village;

  @Field(() => ReportKindEnum)
  kind!: words.ReportKind;

  @Field(() => DateTimeScalar, { description: "Occurred at. 发生时间" })
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "Due upward by (C01). 上报时限" })
  dueAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Sent at. 上报时间" })
  sentAt!: Date | null;

  @Field(() => Boolean, { description: "Sent late; stays so. 迟报" })
  isLate!: boolean;

  @Field(() => ReportStateEnum)
  state!: words.ReportState;

  @Field(() => InstructionEnum, { nullable: true })
  instruction!: words.Instruction | null;

  @Field(() => Int, { description: "Version, for the next command. 版本" })
  version!: number;
}

export const toReport = (row: Report): ReportRecord => ({
  ...row,
  village: { code: row.villageCode },
  instruction: row.instructionCode,
});
