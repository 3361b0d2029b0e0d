import { Field, ID, Int, ObjectType } from "type-graphql";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { DateScalar, RegionCodeScalar } from "../../../shared/graphql/scalars.ts";
import { levelOf } from "../../../shared/kernel/region-code.ts";
import type { Task as Row } from "../domain/task-machine.ts";
import type * as words from "../domain/words.ts";
import { TaskBodyEnum, TaskKindEnum, TaskStateEnum } from "./enums.ts";

@ObjectType({ description: "What one addressee takes note of or does. 交办" })
export class Task {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => TaskKindEnum)
  kind!: words.TaskKind;

  @Field(() => Village, { nullable: true, description: "The village it is about, if any. 涉及村(社区)" })
  village!: Village | null;

  @Field(() => Region, {
    nullable: true,
    description: "The region it is about, where that is none. 涉及区划",
  })
  region!: Region | null;

  @Field(() => RegionCodeScalar, { description: "Region of the office that gave it. 交办单位区划" })
  fromRegion!: string;

  @Field(() => RegionCodeScalar, { description: "Region of whoever has it. 承办单位区划" })
  toRegion!: string;

  @Field(() => TaskBodyEnum)
  toBody!: words.TaskBody;

  @Field(() => String, { description: "At most 200 characters, no persons. 内容(勿填个人姓名)" })
  content!: string;

  @Field(() => DateScalar, { description: "Sent on. 交办日" })
  sentOn!: string;

  @Field(() => DateScalar, { description: "Due on. 时限" })
  dueOn!: string;

  @Field(() => TaskStateEnum)
  state!: words.TaskState;

  @Field(() => DateScalar, { nullable: true, description: "Signed for on. 签收日" })
  signedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last pressed for on. 最近催办日" })
  remindedOn!: string | null;

  @Field(() => Int, { description: "Times it was pressed for. 催办次数" })
  reminders!: number;

  @Field(() => DateScalar, { nullable: true, description: "Supervised since. 督办日" })
  supervisedOn!: string | null;
}

@ObjectType({ description: "What the directive says that a task comes of. 所属交办件" })
export class TaskDirective {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number. 编号" })
  directiveNo!: string;

  @Field(() => String, { description: "Title. 标题" })
  title!: string;

  @Field(() => String, { description: "What it says, no persons. 内容" })
  content!: string;

  @Field(() => DateScalar, { nullable: true, description: "Issued on. 签发日" })
  issuedOn!: string | null;
}

export function toTask(row: Row): Task {
  const place = { code: row.villageCode };
  const isVillage = levelOf(row.villageCode) === "VILLAGE";
  return { ...row, village: isVillage ? place : null, region: isVillage ? null : place };
}
