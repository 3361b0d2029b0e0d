import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideEntrySubmission, readyForSubmission } from "../../domain/key-village-settling.ts";
import { entry } from "../../records/key-village-loads.ts";
import { keyVillage } from "./key-village.ts";
import { township } from "./who.ts";

export const submitKeyVillage = defineCommand({
  name: "submitKeyVillage",
  description: "All problems are settled: the entry is to be struck off. 申请销号",
  on: keyVillage,
  event: "submitEntry",
  by: township,
  load: { entry },
  ready: readyForSubmission,
  decide: decideEntrySubmission,
});
