import { Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { ElectionCycle as Row } from "../domain/cycle-machine.ts";
import { CYCLE_STATES, type CycleState } from "../domain/words.ts";
import { labels } from "../domain/labels.ts";

const CycleStateEnum = enumType("ElectionCycleState", CYCLE_STATES, "Going on or over. 换届状态", labels);

@ObjectType({ description: "An end-of-term election of a county and all its villages. 换届届次" })
export class ElectionCycle {
  @Field(() => ID, { description: "Id, by which other records name it. 编号" })
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Int, { description: "Ordinal of the cycle. 第几届" })
  ordinal!: number;

  @Field(() => Int, { description: "Year. 年份" })
  year!: number;

  @Field(() => CycleStateEnum)
  state!: CycleState;

  @Field(() => DateScalar, { description: "First day. 起始日" })
  startsOn!: string;

  @Field(() => DateScalar, { description: "Last day. 截止日" })
  endsOn!: string;

  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;
}

export const toCycle = ({ basisDoc, ...row }: Row): ElectionCycle => ({ ...row, documentNo: basisDoc });
