import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType, Int } from "type-graphql";
import { decideScreening } from "../../domain/key-village.ts";
import { keyVillage } from "./key-village.ts";
import { township } from "./who.ts";

@InputType("KeyVillageScreening", { description: "Counts, and no household. 过筛子" })
class Screening {
  @Field(() => Int, { description: "Households. 户数" })
  households!: number;

  @Field(() => Int, { description: "Of these screened. 已排查户数" })
  screened!: number;
}

export const screenKeyVillage = defineCommand({
  name: "screenKeyVillage",
  description: "How many households were screened. 排查",
  on: keyVillage,
  event: "screen",
  by: township,
  input: Screening,
  decide: decideScreening,
});
