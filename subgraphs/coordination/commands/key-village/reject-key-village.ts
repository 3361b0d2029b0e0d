import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { RejectReasonEnum } from "../../queries/enums.ts";
import { decideRejection } from "../../domain/key-village.ts";
import { keyVillage } from "./key-village.ts";
import { office } from "./who.ts";

@InputType("KeyVillageRejection", { description: "Why not. 不予认定" })
class Rejection {
  @Field(() => RejectReasonEnum)
  reason!: words.RejectReason;
}

export const rejectKeyVillage = defineCommand({
  name: "rejectKeyVillage",
  description: "The county does not take it onto the ledger. 不予认定",
  on: keyVillage,
  event: "reject",
  by: office,
  input: Rejection,
  decide: decideRejection,
});
