import { RECUSAL_REASONS } from "../../../shared/commands/standing-aside.ts";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import * as words from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

export const ClueStateEnum = enumType(
  "ClueState",
  words.CLUE_STATES,
  "Where a clue stands; the organ's own. 线索办理状态",
  labels,
);
export const WayEnum = enumType("ClueWay", words.WAYS, "Way of disposal (检举控告规则 17). 处置方式", labels);
export const RecusalEnum = enumType("ClueRecusalReason", RECUSAL_REASONS, "Kind of tie. 回避事由", labels);
@ObjectType({ description: "A clue on the organ's own way: a number and where it stands. 问题线索" })
export class Clue {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Number of its transfer. 移送编号" })
  receiptNo!: string;

  @Field(() => Village, { description: "Where it points. 属地" })
  village!: Village;

  @Field(() => ClueStateEnum)
  state!: words.ClueState;

  @Field(() => WayEnum, { nullable: true })
  way!: words.Way | null;

  @Field(() => DateScalar, { nullable: true, description: "Accepted on. 受理日" })
  acceptedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "A way is to be proposed by (D04). 处置意见期限" })
  proposalDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The decision took effect on. 生效日" })
  effectiveOn!: string | null;

  @Field(() => Int, { description: "Version, for the next command. 版本" })
  version!: number;
}
