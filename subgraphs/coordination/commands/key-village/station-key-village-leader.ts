import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { decideStationing } from "../../domain/key-village.ts";
import { keyVillage } from "./key-village.ts";
import { township } from "./who.ts";

@InputType("KeyVillageStationed", { description: "Since when the leader is there. 驻点" })
class Stationed {
  @Field(() => DateScalar, { description: "Since. 驻点日" })
  stationedOn!: LocalDate;
}

export const stationKeyVillageLeader = defineCommand({
  name: "stationKeyVillageLeader",
  description: "The leader is there, and the work begins. 驻点攻坚",
  on: keyVillage,
  event: "station",
  by: township,
  input: Stationed,
  decide: decideStationing,
});
