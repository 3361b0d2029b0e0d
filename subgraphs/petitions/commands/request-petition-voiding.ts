import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideVoidingRequest } from "../domain/voiding.ts";
import type * as words from "../domain/words.ts";
import { VoidEnum } from "../queries/enums.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionVoidingRequest", { description: "Why a registration is none. 申请作废" })
class VoidingRequest {
  @Field(() => VoidEnum)
  reason!: words.VoidReason;
}

export const requestPetitionVoiding = defineCommand({
  name: "requestPetitionVoiding",
  description: "Asks for a registration to be voided. 申请作废",
  on: petition,
  event: "requestVoiding",
  by: petitionsOffice,
  input: VoidingRequest,
  decide: decideVoidingRequest,
});
