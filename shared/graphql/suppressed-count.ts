import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { SuppressedNumber } from "../access/suppress.ts";

@Directive("@shareable")
@ObjectType({ description: "A number on a board; small ones are withheld. 汇总数(小于5不显示)" })
export class SuppressedCount implements SuppressedNumber {
  @Field(() => Int, { nullable: true })
  value!: number | null;

  @Field(() => Boolean, { description: "Fewer than five, or it would reveal such a number. 小于5或可推算" })
  withheld!: boolean;
}
