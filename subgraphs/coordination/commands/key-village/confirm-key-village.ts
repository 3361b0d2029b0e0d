import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideConfirmation } from "../../domain/key-village.ts";
import { closingGate } from "../../domain/gate-certificate.ts";
import { gatesOfVillage as gates } from "../../records/gate-loads.ts";
import { VoteGateRecord } from "../../records/gate-records.ts";
import { keyVillage } from "./key-village.ts";
import { office } from "./who.ts";

export const confirmKeyVillage = defineCommand({
  name: "confirmKeyVillage",
  description: "The county takes it onto the ledger. 县级认定",
  on: keyVillage,
  event: "confirm",
  by: office,
  load: { gates },
  decide: (entry, input, moment, loaded) =>
    closingGate(decideConfirmation(entry, input, moment), loaded.gates, VoteGateRecord),
});
