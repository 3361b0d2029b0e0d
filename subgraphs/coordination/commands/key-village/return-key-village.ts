import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReturnReasonEnum } from "../../queries/enums.ts";
import { decideEntryReturn } from "../../domain/key-village-settling.ts";
import { keyVillage } from "./key-village.ts";
import { office } from "./who.ts";

@InputType("KeyVillageReturned", { description: "Why. 退回原因" })
class Returned {
  @Field(() => ReturnReasonEnum)
  reason!: words.ReturnReason;
}

export const returnKeyVillage = defineCommand({
  name: "returnKeyVillage",
  description: "It goes back to the township. 退回整改",
  on: keyVillage,
  event: "returnEntry",
  by: office,
  input: Returned,
  decide: decideEntryReturn,
});
