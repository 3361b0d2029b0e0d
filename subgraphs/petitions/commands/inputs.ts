import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";
import { HandlingBodyEnum, LatenessEnum, OutcomeEnum } from "../queries/enums.ts";

/* What more than one command states; every other input stands with its command. */

export const LATE = {
  nullable: true,
  description: "Why it comes after its last day, when it does. 超期原因",
};
export const HASH = { description: "SHA-256 of the paper, which stays with the office. 文书摘要" };
export const TOLD = { description: "Told on. 告知日" };

@InputType("PetitionDay", { description: "A step that happened on a day. 办理日" })
export class OnDay {
  @Field(() => DateScalar, { description: "The day it happened. 日期" })
  on!: LocalDate;
}

@InputType("PetitionLateness", { description: "A step that may have to say why it is late. 办理" })
export class MayBeLate {
  @Field(() => LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionOpinion", { description: "The superior's opinion. 复查复核意见" })
export class Opinion extends MayBeLate {
  @Field(() => OutcomeEnum)
  outcome!: words.Outcome;

  @Field(() => String, HASH)
  evidenceHash!: string;
}

@InputType("PetitionRoute", { description: "Who is to handle it. 转送交办" })
export class Route extends MayBeLate {
  @Field(() => HandlingBodyEnum)
  handlingBody!: words.HandlingBody;

  @Field(() => UuidScalar, { description: "Official who handles it. 承办人" })
  handler!: string;

  @Field(() => UuidScalar, {
    nullable: true,
    description: "Leader who answers for it; a key case has one. 领办领导",
  })
  caseLeader?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: "Units it must not reach, CIV@149921000000. 应回避单位",
  })
  avoidUnitIds!: string[];

  @Field(() => DateScalar, { nullable: true, description: "For an assignment: to be answered by. 反馈期限" })
  mustReplyBy?: LocalDate | null;
}

@InputType("PetitionTransfer", { description: "A transfer of the petition. 移送" })
export class TransferStated extends MayBeLate {
  @Field(() => RegionCodeScalar, {
    description: "Region of the receiving office: one's own or above. 接收单位属地",
  })
  toRegion!: RegionCode;

  @Field(() => [String], {
    defaultValue: [],
    description: "Units it must not reach, DIS@149921000000. 应回避单位",
  })
  avoidUnitIds!: string[];

  @Field(() => Boolean, { defaultValue: false, description: "Urgent. 是否紧急" })
  isUrgent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Brought under a real name; the name stays outside. 是否实名",
  })
  isRealName!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;
}
