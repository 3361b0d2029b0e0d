import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { payloadOf } from "../../../shared/federation/deed-refusal.ts";
import { enumType } from "../../../shared/federation/enum-type.ts";
import { connectionTypes } from "../../../shared/federation/page.ts";
import { Village } from "../../../shared/federation/places.ts";
import { DateScalar, UuidScalar } from "../../../shared/federation/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { CLUE_STEPS, type ClueEvent } from "../domain/clue-machine.ts";
import * as words from "../domain/words.ts";
import { ConductEnum, SanctionEnum } from "./types.ts";

const StateEnum = enumType(
  "ClueState",
  words.CLUE_STATES,
  "Where a clue stands; the organ's own. 线索办理状态",
);
const WayEnum = enumType("ClueWay", words.WAYS, "Way of disposal (检举控告规则 17). 处置方式");
const RecusalEnum = enumType("ClueRecusalReason", words.RECUSAL_REASONS, "Kind of tie. 回避事由");
/** Acceptance and return are the inbox's; publishing brings its notice. */
export type PlainEvent = Exclude<ClueEvent, "accept" | "return" | "publish">;
const PLAIN = (Object.keys(CLUE_STEPS) as ClueEvent[]).filter(
  (event): event is PlainEvent => !["accept", "return", "publish"].includes(event),
);
const EventEnum = enumType("ClueEvent", PLAIN, "A step on the organ's own way. 线索办理操作");

@ObjectType({ description: "A clue on the organ's own way: a number and where it stands. 问题线索" })
export class Clue {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number of its hand-over. 移送编号" })
  receiptNo!: string;

  @Field(() => Village, { description: "Where it points. 属地" })
  village!: Village;

  @Field(() => StateEnum)
  state!: words.ClueState;

  @Field(() => WayEnum, { nullable: true })
  way!: words.Way | null;

  @Field(() => DateScalar, { nullable: true, description: "Accepted on. 受理日" })
  acceptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "A way is to be proposed by (D04). 处置意见期限" })
  proposalDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The decision took effect on. 生效日" })
  effectiveOn!: string | null;

  @Field(() => Int, { description: "Version, for the next deed. 版本" })
  version!: number;
}

@ObjectType({ description: "A clue after a deed on it. 办理结果" })
export class ClueDone {
  @Field(() => Clue)
  clue!: Clue;
}

export const ClueConnection = connectionTypes("Clue", () => Clue);
export const CluePayload = payloadOf(
  "CluePayload",
  () => ClueDone,
  "What became of a deed on a clue. 办理结果",
);

@InputType("ClueStep", { description: "Which clue, at which version. 线索" })
export class ClueInput {
  @Field(() => String, { description: "Idempotency key, 8 to 64 letters and digits. 请求号" })
  key!: string;

  @Field(() => UuidScalar)
  clue!: string;

  @Field(() => Int, { description: "The version the decision was made on. 版本" })
  version!: number;
}

@InputType("ClueOrder", { description: "A step on the organ's own way. 线索办理" })
export class ClueOrderInput extends ClueInput {
  @Field(() => EventEnum)
  event!: PlainEvent;

  @Field(() => WayEnum, { nullable: true, description: "When a way is proposed. 处置方式" })
  way?: words.Way | null;

  @Field(() => String, { nullable: true, description: "Number of the meeting that studied it. 集体研究编号" })
  meetingNo?: string | null;

  @Field(() => SanctionEnum, { nullable: true, description: "When it is decided. 处分种类" })
  sanctionCode?: words.SanctionCode | null;

  @Field(() => DateScalar, { nullable: true, description: "Took effect on. 生效日" })
  on?: LocalDate | null;
}

@InputType("ClueNotice", { description: "A notice as the issuer published it. 通报" })
export class NoticeInput extends ClueInput {
  @Field(() => String)
  noticeNo!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String, { description: "At most 120 characters. 标题" })
  title!: string;

  @Field(() => String, { description: "Where anybody can read it. 链接" })
  url!: string;

  @Field(() => ConductEnum)
  conductCode!: words.ConductCode;
}

@InputType("ClueRecusal", { description: "Who stands aside. 回避" })
export class ClueRecusalInput extends ClueInput {
  @Field(() => UuidScalar, { nullable: true, description: "Oneself when left out. 回避人" })
  official?: string | null;

  @Field(() => RecusalEnum)
  reason!: words.RecusalReason;
}
