import { decideStep } from "../../../shared/commands/change.ts";
import { readyWhen } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const orderElectionRunoff = electionStep({
  name: "orderElectionRunoff",
  description: "Seats are left: a run-off. 另行选举",
  event: "orderRunoff",
  by: recorder,
  ready: readyWhen("RUNOFF"),
  decide: decideStep,
});
