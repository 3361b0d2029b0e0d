import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { RiskLevelEnum, RiskReasonEnum, SituationEnum } from "../../queries/enums.ts";
import { decideReview } from "../../domain/key-village.ts";
import { keyVillage } from "./key-village.ts";
import { townshipOrOffice } from "./who.ts";

@InputType("KeyVillageReview", { description: "How it stands, set by a person with a reason. 台账更新" })
class Review {
  @Field(() => SituationEnum)
  situation!: words.Situation;

  @Field(() => RiskLevelEnum)
  riskLevel!: words.RiskLevel;

  @Field(() => RiskReasonEnum)
  riskReason!: words.RiskReason;
}

export const reviewKeyVillage = defineCommand({
  name: "reviewKeyVillage",
  description: "Somebody looked at the entry and says how it stands. 台账更新",
  on: keyVillage,
  event: "review",
  by: townshipOrOffice,
  input: Review,
  decide: decideReview,
});
