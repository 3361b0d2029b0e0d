import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import { POSITIONS, type Position } from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const PositionEnum = enumType("CommitteePosition", POSITIONS, "Post in the committee. 职务", labels);

@Directive('@key(fields: "id")')
@ObjectType({ description: "A posted candidate. 已公布的候选人" })
export class Candidate {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Name. 姓名" })
  name!: string | null;

  @Field(() => PositionEnum, { nullable: true })
  position!: Position | null;

  @Field(() => Boolean, { nullable: true, description: "Stands for a seat kept for women. 竞选妇女专职" })
  womensSeat!: boolean | null;

  @Field(() => Int, { nullable: true, description: "Nomination votes. 提名票" })
  nominationVotes!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "Posted on. 公布日" })
  publishedOn!: string | null;
}
