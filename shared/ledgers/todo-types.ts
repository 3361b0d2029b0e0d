import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../graphql/enum-type.ts";
import { DateScalar, RegionCodeScalar } from "../graphql/scalars.ts";
import { WAITING_REASONS, type WaitingReason } from "./waiting.ts";

export const WaitingReasonEnum = enumType("WaitingReason", WAITING_REASONS, "Why something waits. 待办事由");

@Directive("@shareable")
@ObjectType({ description: "A record that waits for this person. 待办事项" })
export class TodoItem {
  @Field(() => WaitingReasonEnum)
  reason!: WaitingReason;

  @Field(() => String, { description: "Kind of record, `petition`. 类别" })
  kind!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "Its number, where it has one. 文号" })
  number!: string | null;

  @Field(() => RegionCodeScalar, { description: "Where it lies. 属地" })
  place!: string;

  @Field(() => String, { description: "Where it stands. 状态" })
  state!: string;

  @Field(() => DateScalar, { nullable: true, description: "Its last day. 到期日" })
  dueOn!: string | null;
}

@Directive("@shareable")
@ObjectType({ description: "How much waits for one reason. 待办数" })
export class TodoCount {
  @Field(() => WaitingReasonEnum)
  reason!: WaitingReason;

  @Field(() => Int)
  count!: number;
}

@Directive("@shareable")
@ObjectType({
  description: "What waits for this person in a department: what they could take a step on now. 待办",
})
export class Todo {
  @Field(() => [TodoCount], {
    description: "By reason, of the two hundred of each ledger that are due first. 分类计数",
  })
  counts!: TodoCount[];

  @Field(() => [TodoItem], { description: "The most pressing first. 事项" })
  items!: TodoItem[];
}
