import { defineCommand } from "../../../shared/commands/define-command.ts";
import { standsAside } from "../../../shared/commands/records/recusals.ts";
import { officials } from "../../../shared/reference/loads.ts";
import { decideRoute } from "../domain/routing.ts";
import { repeatedStage, transfers } from "../records/petition-loads.ts";
import { Route } from "./inputs.ts";
import { petition } from "./petition.ts";
import { petitionsOffice } from "./who.ts";

export const assignPetition = defineCommand({
  name: "assignPetition",
  description: "Assigns it, with an answer due. 交办",
  on: petition,
  event: "assign",
  by: petitionsOffice,
  input: Route,
  load: { repeatedStage, standsAside, transfers, officials },
  decide: decideRoute("assign"),
});
