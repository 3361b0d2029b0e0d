import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { AcceptanceRefusalEnum } from "../queries/enums.ts";
import { TOLD } from "./inputs.ts";
import { decideRefuseAcceptance } from "../domain/routing.ts";
import { repeatedStage } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionRefusal", { description: "Why a repeat is not accepted. 不予受理" })
class AcceptanceRefusal {
  @Field(() => AcceptanceRefusalEnum)
  reason!: words.AcceptanceRefusal;

  @Field(() => DateScalar, TOLD)
  noticeOn!: LocalDate;
}

export const refusePetition = defineCommand({
  name: "refusePetition",
  description: "Does not accept a repeat, for one of two lawful reasons. 不予受理",
  on: petition,
  event: "refuse",
  by: petitionsOffice,
  input: AcceptanceRefusal,
  load: { repeatedStage },
  decide: decideRefuseAcceptance,
});
