import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from "type-graphql";
import { refused } from "../../../shared/federation/refused.ts";
import { readingOf } from "../../../shared/deeds/reading.ts";
import { isRefusal, type Refusal } from "../../../shared/errors/refusal.ts";
import { type DeedRefusal, payloadOf } from "../../../shared/federation/deed-refusal.ts";
import { enumType } from "../../../shared/federation/enum-type.ts";
import { connectionOf, connectionTypes, pageOf } from "../../../shared/federation/page.ts";
import { Village } from "../../../shared/federation/places.ts";
import { DateTimeScalar, RegionCodeScalar, UuidScalar } from "../../../shared/federation/scalars.ts";
import { DeskListArgs } from "../../../shared/hand-over-desk/inputs.ts";
import { deskMember } from "../../../shared/hand-over-desk/member.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { actOnReport, draftReport, type ReportAnswer, type ReportDesk } from "../actions/upward-reports.ts";
import { type Report, REPORT_STEPS, type ReportEvent } from "../domain/report-machine.ts";
import * as words from "../domain/words.ts";
import { listReports } from "../records/report-store.ts";
import type { CoordinationContext } from "./context.ts";
import { ReportKindEnum, ReportStateEnum } from "./office-types.ts";

const InstructionEnum = enumType("Instruction", words.INSTRUCTIONS, "What the superior asks for. 批示");
const EventEnum = enumType(
  "UpwardReportEvent",
  Object.keys(REPORT_STEPS) as ReportEvent[],
  "A step of a report. 操作",
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

  @Field(() => Int, { description: "Version, for the next deed. 版本" })
  version!: number;
}

@ObjectType({ description: "A report after a deed on it. 办理结果" })
export class ReportDone {
  @Field(() => ReportRecord)
  report!: ReportRecord;
}

const ReportConnection = connectionTypes("ReportRecord", () => ReportRecord);
const ReportPayload = payloadOf(
  "ReportPayload",
  () => ReportDone,
  "What became of a deed on a report. 办理结果",
);

@InputType("UpwardReportDraft", { description: "A matter to report upward. 拟报告" })
class DraftInput {
  @Field(() => String, { description: "Idempotency key, 8 to 64 letters and digits. 请求号" })
  key!: string;

  @Field(() => RegionCodeScalar, { description: "Where it happened. 属地" })
  village!: RegionCode;

  @Field(() => ReportKindEnum)
  kind!: words.ReportKind;

  @Field(() => DateTimeScalar, { description: "Occurred at. 发生时间" })
  occurredAt!: string;
}

@InputType("UpwardReportOrder", { description: "A step of a report. 报告办理" })
class ReportInput {
  @Field(() => String, { description: "Idempotency key, 8 to 64 letters and digits. 请求号" })
  key!: string;

  @Field(() => UuidScalar)
  report!: string;

  @Field(() => Int, { description: "The version the decision was made on. 版本" })
  version!: number;

  @Field(() => EventEnum)
  event!: ReportEvent;

  @Field(() => InstructionEnum, { nullable: true, description: "With an instruction. 批示" })
  instruction?: words.Instruction | null;
}

/** Reports upward (H11, 重大情况报告): drafted, sent, received, instructed, followed up, closed; never taken back. */
@Resolver()
export class ReportResolver {
  @Query(() => ReportConnection, {
    nullable: true,
    description: "Reports one's own office sent or received. 报告台账",
  })
  async upwardReportLedger(
    @Args(() => DeskListArgs) args: DeskListArgs,
    @Ctx() context: CoordinationContext,
  ) {
    const page = pageOf(args);
    const { actor, db, frame } = context;
    const reading = readingOf(frame, "report.ledger", "report", args.purpose);
    const rows = deskMember(actor, "coordination") ? await listReports(db, actor.region, page, reading) : [];
    return connectionOf(rows.map(toReport), page, ({ id }) => id);
  }

  @Mutation(() => ReportPayload, { description: "Drafts a report to the office above. 拟报告" })
  async draftUpwardReport(
    @Arg("order", () => DraftInput) order: DraftInput,
    @Ctx() context: CoordinationContext,
  ) {
    return answerOf(context, (desk) => draftReport(desk, order));
  }

  @Mutation(() => ReportPayload, {
    description: "Sends, receives, instructs, follows up or closes a report. 报告办理",
  })
  async actOnUpwardReport(
    @Arg("order", () => ReportInput) order: ReportInput,
    @Ctx() context: CoordinationContext,
  ) {
    const { key, report, version, event, instruction = null } = order;
    return answerOf(context, (desk) => actOnReport(desk, { key, report, version, event, instruction }));
  }
}

async function answerOf(
  context: CoordinationContext,
  act: (desk: ReportDesk) => Promise<ReportAnswer | Refusal>,
): Promise<ReportDone | DeedRefusal> {
  const { frame, office, actor } = context;
  const isHead = deskMember(actor, "coordination")?.isHead ?? false;
  const answer = await act({ frame, office, region: actor.region, isHead });
  if (isRefusal(answer)) return refused(context, answer);
  return Object.assign(new ReportDone(), { report: toReport(answer.report) });
}

const toReport = ({ villageCode, instructionCode, ...report }: Report): ReportRecord => ({
  ...report,
  village: { code: villageCode },
  instruction: instructionCode,
});
