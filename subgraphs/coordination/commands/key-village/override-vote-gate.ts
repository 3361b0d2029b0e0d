import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { OverrideReasonEnum } from "../../queries/enums.ts";
import { decideOverride } from "../../domain/key-village.ts";
import { keyVillage } from "./key-village.ts";
import { firstResponsible } from "./who.ts";

@InputType("VoteGateOverride", { description: "Why, on record for good. 特批" })
class Override {
  @Field(() => OverrideReasonEnum)
  reason!: words.OverrideReason;
}

export const overrideVoteGate = defineCommand({
  name: "overrideVoteGate",
  description: "The first responsible person lets the village vote all the same. 特批开门",
  on: keyVillage,
  event: "overrideGate",
  by: firstResponsible,
  input: Override,
  decide: decideOverride,
});
