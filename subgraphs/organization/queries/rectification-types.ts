import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Body } from "../../../shared/kernel/actor.ts";
import { Region, Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  BodyEnum,
  MeasureEnum,
  RectificationStateEnum,
  TrainingKindEnum,
  TrainingStateEnum,
  WeakCategoryEnum,
} from "./enums.ts";

@ObjectType({ description: "A weak branch and how it is put right. 软弱涣散党组织整顿" })
export class BranchRectification {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Village, { description: "Village. 村(社区)" })
  village!: Village;

  @Field(() => WeakCategoryEnum)
  category!: words.WeakCategory;

  @Field(() => RectificationStateEnum)
  state!: words.RectificationState;

  @Field(() => DateScalar, { description: "Listed on. 列入日" })
  listedOn!: string;

  @Field(() => [MeasureEnum], { description: "What is done. 整顿措施" })
  measures!: readonly words.Measure[];

  @Field(() => BodyEnum, { nullable: true })
  partnerBody!: Body | null;

  @Field(() => DateScalar, { nullable: true, description: "To be put right by. 整顿时限" })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Accepted on. 验收日" })
  acceptedOn!: string | null;
}

@ObjectType({ description: "A training: for whom, when, how many came. 培训" })
export class TrainingSession {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Region, { description: "For which place. 属地" })
  region!: Region;

  @Field(() => TrainingKindEnum)
  kind!: words.TrainingKind;

  @Field(() => TrainingStateEnum)
  state!: words.TrainingState;

  @Field(() => DateScalar, { description: "Planned for, or held on. 培训日" })
  heldOn!: string;

  @Field(() => Int, { description: "Invited. 应到人数" })
  invited!: number;

  @Field(() => Int, { nullable: true, description: "Came. 实到人数" })
  attended!: number | null;
}
