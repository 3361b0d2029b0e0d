import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideTransferToPoliticalLegal } from "../domain/transfers.ts";
import { transfers } from "../records/petition-loads.ts";
import { TransferStated } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const transferPetitionToPoliticalLegal = defineCommand({
  name: "transferPetitionToPoliticalLegal",
  description:
    "A matter of courts goes to the political-legal committee (H4), when another person approves. 移送政法",
  on: petition,
  event: "toPoliticalLegal",
  by: petitionsOffice,
  input: TransferStated,
  load: { transfers },
  decide: decideTransferToPoliticalLegal,
});
