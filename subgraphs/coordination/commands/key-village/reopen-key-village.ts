import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReopenReasonEnum } from "../../queries/enums.ts";
import { decideEntryReopening } from "../../domain/key-village-settling.ts";
import { closingGate } from "../../domain/gate-certificate.ts";
import { gatesOfVillage as gates } from "../../records/gate-loads.ts";
import { VoteGateRecord } from "../../records/gate-records.ts";
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
  load: { gates },
  decide: (entry, input, moment, loaded) =>
    closingGate(decideEntryReopening(entry, input, moment), loaded.gates, VoteGateRecord),
});
