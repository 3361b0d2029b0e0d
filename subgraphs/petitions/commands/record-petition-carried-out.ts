import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideCarriedOut } from "../domain/handling.ts";
import { OnDay } from "./inputs.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

export const recordPetitionCarriedOut = defineCommand({
  name: "recordPetitionCarriedOut",
  description: "What was promised is done. 落实",
  on: petition,
  event: "carryOut",
  by: handlingBody,
  input: OnDay,
  decide: decideCarriedOut,
});
