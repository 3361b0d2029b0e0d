import { Field, ID, Int, ObjectType } from "type-graphql";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { levelOf } from "../../../shared/kernel/region-code.ts";
import type { Consultation as ConsultationRow } from "../domain/consultation-machine.ts";
import type { Directive as Row } from "../domain/directive-machine.ts";
import type * as words from "../domain/words.ts";
import {
  ConsultationStateEnum,
  ConsultationTopicEnum,
  DirectiveStateEnum,
  TaskBodyEnum,
  TaskKindEnum,
} from "./enums.ts";

@ObjectType({ description: "How far addressees have come. 办理进度" })
export class DirectiveProgress {
  @Field(() => Int, { description: "Addressees. 主送单位数" })
  addressees!: number;

  @Field(() => Int, { description: "Signed for. 已签收" })
  signed!: number;

  @Field(() => Int, { description: "Reported as done. 已报办结" })
  done!: number;

  @Field(() => Int, { description: "Nothing is waited for any more. 已办结" })
  finished!: number;

  @Field(() => Int, { description: "Past their day. 逾期" })
  overdue!: number;
}

@ObjectType({ description: "A directive of an election office to those below and beside it. 传达、交办" })
export class Directive {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => String, { description: "Number. 编号" })
  directiveNo!: string;

  @Field(() => Region, { description: "Region of the office that issues it. 发文单位区划" })
  issuedIn!: Region;

  @Field(() => TaskKindEnum)
  kind!: words.TaskKind;

  @Field(() => String, { description: "Title. 标题" })
  title!: string;

  @Field(() => String, { description: "What it says, no persons. 内容" })
  content!: string;

  @Field(() => DirectiveStateEnum)
  state!: words.DirectiveState;

  @Field(() => DateScalar, { description: "Due on. 时限" })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Issued on. 签发日" })
  issuedOn!: string | null;
}

export const toDirective = (row: Row): Directive => ({ ...row, issuedIn: { code: row.villageCode } });

@ObjectType({ description: "A consultation of several bodies. 会商" })
export class Consultation {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Village, { nullable: true, description: "The village it is about, if any. 涉及村(社区)" })
  village!: Village | null;

  @Field(() => Region, {
    nullable: true,
    description: "The region it is about, where that is none. 涉及区划",
  })
  region!: Region | null;

  @Field(() => DateScalar, { description: "Held on. 会商日期" })
  heldOn!: string;

  @Field(() => ConsultationTopicEnum)
  topic!: words.ConsultationTopic;

  @Field(() => [TaskBodyEnum], { description: "Who took part. 参加单位" })
  bodies!: readonly words.TaskBody[];

  @Field(() => ConsultationStateEnum)
  state!: words.ConsultationState;

  @Field(() => Int, { description: "Decisions taken. 议定事项数" })
  decisions!: number;
}

export function toConsultation(row: ConsultationRow): Consultation {
  const place = { code: row.villageCode };
  const isVillage = levelOf(row.villageCode) === "VILLAGE";
  return { ...row, village: isVillage ? place : null, region: isVillage ? null : place };
}
