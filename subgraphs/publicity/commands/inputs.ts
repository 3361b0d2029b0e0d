import { Field, InputType } from "type-graphql";
import type * as words from "../domain/words.ts";
import { HeatEnum, OpinionLatenessEnum } from "../queries/enums.ts";

@InputType("OpinionLateness", { description: "A step that may have to say why it is late. 超时说明" })
export class MayBeLate {
  @Field(() => OpinionLatenessEnum, {
    nullable: true,
    description: "Why, when it comes after its hours. 超时原因",
  })
  latenessReason?: words.OpinionLatenessReason | null;
}

@InputType("OpinionHeat", { description: "How much it is talked about. 热度" })
export class HeatStated {
  @Field(() => HeatEnum)
  heat!: words.Heat;
}
