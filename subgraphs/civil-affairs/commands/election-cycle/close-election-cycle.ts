import { decideStep } from "../../../../shared/commands/change.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { readyForClosing } from "../../domain/cycle.ts";
import { underWay } from "../../records/cycle-loads.ts";
import { electionCycle } from "./election-cycle.ts";
import { headOfCivilAffairs } from "./who.ts";

export const closeElectionCycle = defineCommand({
  name: "closeElectionCycle",
  description: "The cycle is over, with all its elections. 结束换届",
  on: electionCycle,
  event: "closeCycle",
  by: headOfCivilAffairs,
  load: { underWay },
  ready: readyForClosing,
  decide: decideStep,
});
