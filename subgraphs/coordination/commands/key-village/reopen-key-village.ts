import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReopenReasonEnum } from "../../queries/enums.ts";
import { decideEntryReopening } from "../../domain/key-village-settling.ts";
import { keyVillage } from "./key-village.ts";
import { townshipOrOffice } from "./who.ts";

@InputType("KeyVillageReopened", { description: "Why. 反弹原因" })
class Reopened {
  @Field(() => ReopenReasonEnum)
  reason!: words.ReopenReason;
}

export const reopenKeyVillage = defineCommand({
  name: "reopenKeyVillage",
  description: "What was settled came up again. 反弹",
  on: keyVillage,
  event: "reopenEntry",
  by: townshipOrOffice,
  input: Reopened,
  decide: decideEntryReopening,
});
