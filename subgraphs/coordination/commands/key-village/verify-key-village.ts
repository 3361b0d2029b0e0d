import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideEntryVerification, readyForSubmission } from "../../domain/key-village-settling.ts";
import { entry } from "../../records/key-village-loads.ts";
import { keyVillage } from "./key-village.ts";
import { anotherThanSubmitter } from "./who.ts";

export const verifyKeyVillage = defineCommand({
  name: "verifyKeyVillage",
  description: "The county has seen that it is so. 县级核验",
  on: keyVillage,
  event: "verifyEntry",
  by: anotherThanSubmitter,
  load: { entry },
  ready: readyForSubmission,
  decide: decideEntryVerification,
});
