import { defineCommand } from "../../../shared/commands/define-command.ts";
import { decideTransferToDiscipline } from "../domain/transfers.ts";
import { transfers } from "../records/petition-loads.ts";
import { TransferStated } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const transferPetitionToDiscipline = defineCommand({
  name: "transferPetitionToDiscipline",
  description: "An accusation goes to discipline inspection (H1), when another person approves. 移送纪检",
  on: petition,
  event: "toDiscipline",
  by: petitionsOffice,
  input: TransferStated,
  load: { transfers },
  decide: decideTransferToDiscipline,
});
