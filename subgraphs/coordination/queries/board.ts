import { Field, Int, ObjectType } from "type-graphql";
import type * as words from "../domain/words.ts";
import { CategoryEnum, KeyVillageStateEnum } from "./enums.ts";

@ObjectType({ description: "Villages of one category. 分类村数" })
export class CategoryCount {
  @Field(() => CategoryEnum)
  category!: words.Category;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({ description: "Villages in one state. 分状态村数" })
export class KeyVillageStateCount {
  @Field(() => KeyVillageStateEnum)
  state!: words.KeyVillageState;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({
  description:
    "Key villages of a region in numbers; a village with two categories counts once. 重点难点村汇总",
})
export class KeyVillageBoard {
  @Field(() => Int, { description: "Key villages. 重点难点村数" })
  keyVillages!: number;

  @Field(() => [CategoryCount], { description: "By category. 分类" })
  byCategory!: CategoryCount[];

  @Field(() => [KeyVillageStateCount], { description: "By state. 分状态" })
  byState!: KeyVillageStateCount[];

  @Field(() => Int, { description: "Problem items open. 未销号问题数" })
  itemsOpen!: number;

  @Field(() => Int, { description: "Problem items past their day. 超期问题数" })
  itemsOverdue!: number;

  @Field(() => Int, { nullable: true, description: "Disputes open. 未结纠纷数" })
  disputesOpen!: number | null;

  @Field(() => Int, { description: "Look-backs due. 应回头看村数" })
  lookBacks!: number;

  @Field(() => Int, { description: "Look-backs done. 已完成数" })
  lookBacksDone!: number;
}
