import { defineCommand } from "../../../shared/commands/define-command.ts";
import { standsAside } from "../../../shared/commands/records/recusals.ts";
import { officials } from "../../../shared/reference/loads.ts";
import { decideRoute } from "../domain/routing.ts";
import { repeatedStage, transfers } from "../records/petition-loads.ts";
import { Route } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const forwardPetition = defineCommand({
  name: "forwardPetition",
  description: "Passes it on to the body it belongs to. 转送",
  on: petition,
  event: "forward",
  by: petitionsOffice,
  input: Route,
  load: { repeatedStage, standsAside, transfers, officials },
  decide: decideRoute("forward"),
});
