import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideDelivery } from "../domain/handling.ts";
import { OnDay } from "./inputs.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

export const recordPetitionDelivery = defineCommand({
  name: "recordPetitionDelivery",
  description: "The opinion reached the petitioner. 送达",
  on: petition,
  event: "deliver",
  by: handlingBody,
  input: OnDay,
  decide: decideDelivery,
});
