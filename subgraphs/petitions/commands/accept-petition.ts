import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { MayBeLate, TOLD } from "./inputs.ts";
import { decideAcceptance } from "../domain/handling.ts";
import { repeatedStage } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { handlingBody } from "./who.ts";

@InputType("PetitionAcceptance", { description: "Accepted, and told in writing. 受理" })
class Acceptance extends MayBeLate {
  @Field(() => DateScalar, TOLD)
  noticeOn!: LocalDate;
}

export const acceptPetition = defineCommand({
  name: "acceptPetition",
  description: "Accepts it; the time to conclude begins. 受理",
  on: petition,
  event: "accept",
  by: handlingBody,
  input: Acceptance,
  load: { repeatedStage },
  decide: decideAcceptance,
});
