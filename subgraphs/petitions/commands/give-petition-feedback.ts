import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { HASH, OnDay } from "./inputs.ts";
import { decideFeedback } from "../domain/supervision.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

@InputType("PetitionFeedback", { description: "A paper of a day. 文书" })
class Feedback extends OnDay {
  @Field(() => String, HASH)
  evidenceHash!: string;
}

export const givePetitionFeedback = defineCommand({
  name: "givePetitionFeedback",
  description: "The handling body answers. 督办反馈",
  on: petition,
  event: "giveFeedback",
  by: handlingBody,
  input: Feedback,
  decide: decideFeedback,
});
