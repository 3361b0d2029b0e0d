import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideRequest } from "../domain/review.ts";
import { OnDay } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const requestPetitionReexam = defineCommand({
  name: "requestPetitionReexam",
  description: "The petitioner asks for re-examination. 申请复核",
  on: petition,
  event: "requestReexam",
  by: petitionsOffice,
  input: OnDay,
  decide: decideRequest("reexam"),
});
