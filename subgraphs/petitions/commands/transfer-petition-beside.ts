import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import type * as words from "../domain/words.ts";
import { SideTypeEnum } from "../queries/enums.ts";
import { TransferStated } from "./inputs.ts";
import { decideTransferBeside } from "../domain/transfers.ts";
import { transfers, registeredAt } from "../records/petition-loads.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

@InputType("PetitionSideTransfer", { description: "A transfer beside the petition's own way. 另行移送" })
class BesideStated extends TransferStated {
  @Field(() => SideTypeEnum)
  type!: words.SideType;
}

export const transferPetitionBeside = defineCommand({
  name: "transferPetitionBeside",
  description: "A transfer beside its own way: H1, H2, H3, or H11 upward. 另行移送",
  on: petition,
  event: "transferBeside",
  by: petitionsOffice,
  input: BesideStated,
  load: { transfers, registeredAt },
  decide: decideTransferBeside,
});
