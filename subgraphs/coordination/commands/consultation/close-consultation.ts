import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideStep } from "../../../../shared/commands/change.ts";
import { readyToClose } from "../../domain/consultation.ts";
import { waitedOfConsultation as waited } from "../../records/directive-loads.ts";
import { consultation } from "./consultation.ts";
import { office } from "./who.ts";

export const closeConsultation = defineCommand({
  name: "closeConsultation",
  description: "All that was decided is done. 办结",
  on: consultation,
  event: "closeConsultation",
  by: office,
  load: { waited },
  ready: readyToClose,
  decide: decideStep,
});
