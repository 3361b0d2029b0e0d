import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { RedirectionEnum } from "../queries/enums.ts";
import { MayBeLate, TOLD } from "./inputs.ts";
import { decideRedirect } from "../domain/routing.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionRedirection", {
  description: "Another lawful way, and when the petitioner was told. 引导",
})
class Redirection extends MayBeLate {
  @Field(() => RedirectionEnum)
  to!: words.Redirection;

  @Field(() => DateScalar, TOLD)
  noticeOn!: LocalDate;
}

export const redirectPetition = defineCommand({
  name: "redirectPetition",
  description: "Shows another lawful way. 引导",
  on: petition,
  event: "redirect",
  by: petitionsOffice,
  input: Redirection,
  decide: decideRedirect,
});
