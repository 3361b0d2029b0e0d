import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { HASH, OnDay } from "./inputs.ts";
import { decideWithdrawal } from "../domain/handling.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionWithdrawal", { description: "Taken back by the petitioner. 撤回" })
class Withdrawal extends OnDay {
  @Field(() => String, HASH)
  evidenceHash!: string;

  @Field(() => Boolean, { description: "At the petitioner's own wish, in writing. 本人自愿书面提出" })
  isOwnWish!: boolean;
}

export const recordPetitionWithdrawal = defineCommand({
  name: "recordPetitionWithdrawal",
  description: "Taken back in writing, at the petitioner's own wish. 撤回",
  on: petition,
  event: "withdraw",
  by: petitionsOffice,
  input: Withdrawal,
  decide: decideWithdrawal,
});
