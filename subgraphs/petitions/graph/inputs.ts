import { Field, InputType, Int } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../shared/federation/scalars.ts";
import type { Topic } from "../../../shared/kernel/election-words.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type * as words from "../domain/words.ts";
import * as enums from "./enums.ts";

/* Long because every event of the machine has an order of its own; a list, to be read by the name one looks for. */

const KEY = {
  description: "Idempotency key, 8 to 64 letters and digits: the same again is answered as the first. 请求号",
};
const LATE = { nullable: true, description: "Why it comes after its last day, when it does. 超期原因" };
const HASH = { description: "SHA-256 of the paper, which stays with the office. 文书摘要" };

@InputType("PetitionRegistration", {
  description: "A petition for the register: nothing of who brought it. 信访登记",
})
export class RegistrationInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => RegionCodeScalar, { description: "Village it is about. 问题属地" })
  village!: RegionCode;

  @Field(() => DateScalar, { description: "Received on. 收到日" })
  receivedOn!: LocalDate;

  @Field(() => enums.FormEnum)
  form!: words.PetitionForm;

  @Field(() => enums.SourceEnum)
  source!: words.PetitionSource;

  @Field(() => enums.ClassEnum)
  class!: words.PetitionClass;

  @Field(() => enums.TopicEnum)
  topic!: Topic;

  @Field(() => enums.BandEnum)
  peopleBand!: words.PeopleBand;

  @Field(() => Boolean, { defaultValue: false, description: "Key case. 重点件" })
  isKeyCase!: boolean;

  @Field(() => Boolean, {
    description: "About cadres of township or village: the township learns nothing of it. 反映干部",
  })
  aboutCadres!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: "The earlier case it repeats. 重复件原件" })
  repeatOf?: string | null;
}

@InputType("PetitionStep", { description: "Which petition, at which version. 信访件" })
export class CaseInput {
  @Field(() => String, KEY)
  key!: string;

  @Field(() => UuidScalar)
  case!: string;

  @Field(() => Int, { description: "The version the decision was made on. 版本" })
  version!: number;
}

@InputType("PetitionRoute", { description: "Who is to handle it. 转送交办" })
export class RouteInput extends CaseInput {
  @Field(() => enums.HandlingBodyEnum)
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

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionTransfer", { description: "A hand-over of the petition. 移送" })
export class TransferInput extends CaseInput {
  @Field(() => RegionCodeScalar, {
    description: "Region of the receiving office: one's own or above. 接收单位属地",
  })
  toRegion!: RegionCode;

  @Field(() => [String], {
    defaultValue: [],
    description: "Units it must not reach, DIS@149921000000. 应回避单位",
  })
  avoidUnitIds!: string[];

  @Field(() => Boolean, { defaultValue: false })
  isUrgent!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Brought under a real name; the name stays outside. 是否实名",
  })
  isRealName!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: "Uploaded material. 材料" })
  material?: string | null;

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionSideTransfer", { description: "A hand-over beside the petition's own way. 另行移送" })
export class SideTransferInput extends TransferInput {
  @Field(() => enums.SideTypeEnum)
  type!: words.SideType;
}

@InputType("PetitionRedirection", {
  description: "Another lawful way, and when the petitioner was told. 引导",
})
export class RedirectInput extends CaseInput {
  @Field(() => enums.RedirectionEnum)
  to!: words.Redirection;

  @Field(() => DateScalar, { description: "Told on. 告知日" })
  noticeOn!: LocalDate;

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionRefusal", { description: "Why a repeat is not accepted. 不予受理" })
export class RefuseInput extends CaseInput {
  @Field(() => enums.AcceptanceRefusalEnum)
  reason!: words.AcceptanceRefusal;

  @Field(() => DateScalar, { description: "Told on. 告知日" })
  noticeOn!: LocalDate;
}

@InputType("PetitionObjection", { description: "Why it is not this body's. 异议" })
export class ObjectInput extends CaseInput {
  @Field(() => enums.ObjectionEnum)
  reason!: words.ObjectionReason;
}

@InputType("PetitionAcceptance", { description: "Accepted, and told in writing. 受理" })
export class AcceptInput extends CaseInput {
  @Field(() => DateScalar, { description: "Told on. 告知日" })
  noticeOn!: LocalDate;

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionExtension", { description: "An extension, once and by at most 30 days. 延期" })
export class ExtendInput extends CaseInput {
  @Field(() => Int, { description: "Days, 1 to 30. 天数" })
  days!: number;

  @Field(() => DateScalar, { description: "Told on. 告知日" })
  noticeOn!: LocalDate;

  @Field(() => enums.LatenessEnum, { description: "Why more time is needed. 延期理由" })
  reason!: words.LatenessReason;
}

@InputType("PetitionDay", { description: "A step that happened on a day. 办理日" })
export class DayInput extends CaseInput {
  @Field(() => DateScalar, { description: "The day it happened. 日期" })
  on!: LocalDate;
}

@InputType("PetitionPaperDay", { description: "A paper of a day. 文书" })
export class PaperDayInput extends DayInput {
  @Field(() => String, HASH)
  evidenceHash!: string;
}

@InputType("PetitionWithdrawal", { description: "Taken back by the petitioner. 撤回" })
export class WithdrawInput extends PaperDayInput {
  @Field(() => Boolean, { description: "At the petitioner's own wish, in writing. 本人自愿书面提出" })
  isOwnWish!: boolean;
}

@InputType("PetitionReply", { description: "The written opinion. 答复意见" })
export class ReplyInput extends CaseInput {
  @Field(() => enums.OutcomeEnum)
  outcome!: words.Outcome;

  @Field(() => String, HASH)
  evidenceHash!: string;

  @Field(() => Boolean, { description: "It states facts, ground and law. 载明事实、理由和依据" })
  statesFactsGroundAndLaw!: boolean;

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionOpinion", { description: "The superior's opinion. 复查复核意见" })
export class OpinionInput extends CaseInput {
  @Field(() => enums.OutcomeEnum)
  outcome!: words.Outcome;

  @Field(() => String, HASH)
  evidenceHash!: string;

  @Field(() => enums.LatenessEnum, LATE)
  latenessReason?: words.LatenessReason | null;
}

@InputType("PetitionHearing", { description: "Days of a hearing, which do not count. 听证" })
export class HearingInput extends CaseInput {
  @Field(() => DateScalar)
  from!: LocalDate;

  @Field(() => DateScalar)
  to!: LocalDate;
}

@InputType("PetitionReopening", { description: "Why it comes back onto the ledger. 返账" })
export class ReopenInput extends CaseInput {
  @Field(() => enums.ReopenEnum)
  reason!: words.ReopenReason;
}

@InputType("PetitionSupervision", { description: "Why the handling body is pressed. 督办" })
export class SuperviseInput extends CaseInput {
  @Field(() => enums.SupervisionReasonEnum)
  reason!: words.SupervisionReason;
}

@InputType("PetitionRecusal", { description: "Who stands aside, and by which kind of tie. 回避" })
export class RecusalInput extends CaseInput {
  @Field(() => UuidScalar, {
    nullable: true,
    description: "Oneself when left out; another on the head's word. 回避人",
  })
  official?: string | null;

  @Field(() => enums.RecusalEnum)
  reason!: words.RecusalReason;
}

@InputType("PetitionPeople", { description: "Handler and case leader. 承办人、领办领导" })
export class PeopleInput extends CaseInput {
  @Field(() => UuidScalar)
  handler!: string;

  @Field(() => UuidScalar, { nullable: true })
  caseLeader?: string | null;

  @Field(() => Boolean, { description: "Key case; once one, always one. 重点件" })
  isKeyCase!: boolean;
}
