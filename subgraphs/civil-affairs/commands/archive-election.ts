import { decideArchiving } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { Paper } from "./inputs.ts";
import { recorder } from "./who.ts";

export const archiveElection = electionStep({
  name: "archiveElection",
  description: "The files go to the archive, and names of those not elected out of the hub. 归档",
  event: "archive",
  by: recorder,
  input: Paper,
  decide: decideArchiving,
});
