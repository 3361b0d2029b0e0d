import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideRequest } from "../domain/review.ts";
import { OnDay } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const requestPetitionReview = defineCommand({
  name: "requestPetitionReview",
  description: "The petitioner asks for review. 申请复查",
  on: petition,
  event: "requestReview",
  by: petitionsOffice,
  input: OnDay,
  decide: decideRequest("review"),
});
