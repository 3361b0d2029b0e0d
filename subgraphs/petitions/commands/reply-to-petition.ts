import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { OutcomeEnum } from "../queries/enums.ts";
import { HASH, MayBeLate } from "./inputs.ts";
import { decideReply } from "../domain/handling.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

@InputType("PetitionReply", { description: "The written opinion. 答复意见" })
class Reply extends MayBeLate {
  @Field(() => OutcomeEnum)
  outcome!: words.Outcome;

  @Field(() => String, HASH)
  evidenceHash!: string;

  @Field(() => Boolean, { description: "It states facts, ground and law. 载明事实、理由和依据" })
  statesFactsGroundAndLaw!: boolean;
}

export const replyToPetition = defineCommand({
  name: "replyToPetition",
  description: "Issues the written opinion. 答复",
  on: petition,
  event: "reply",
  by: handlingBody,
  input: Reply,
  decide: decideReply,
});
