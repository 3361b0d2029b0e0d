import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { ObjectionEnum } from "../queries/enums.ts";
import { decideObjection } from "../domain/objection.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

@InputType("PetitionObjection", { description: "Why it is not this body's. 异议" })
class Objection {
  @Field(() => ObjectionEnum)
  reason!: words.ObjectionReason;
}

export const objectToPetition = defineCommand({
  name: "objectToPetition",
  description: "The wrong body objects, within five working days. 异议退回",
  on: petition,
  event: "object",
  by: handlingBody,
  input: Objection,
  decide: decideObjection,
});
