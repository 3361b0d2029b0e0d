import { decideStep } from "../../../../shared/commands/change.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { readyForStrikingOff } from "../../domain/key-village-settling.ts";
import { entry } from "../../records/key-village-loads.ts";
import { keyVillage } from "./key-village.ts";
import { headNotVerifier } from "./who.ts";

export const strikeOffKeyVillage = defineCommand({
  name: "strikeOffKeyVillage",
  description: "The entry is struck off. 销号",
  on: keyVillage,
  event: "strikeOff",
  by: headNotVerifier,
  load: { entry },
  ready: readyForStrikingOff,
  decide: decideStep,
});
