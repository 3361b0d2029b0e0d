import { decideResumption } from "../domain/interruptions.ts";
import { electionStep } from "./election.ts";
import { Document } from "./inputs.ts";
import { headOfCivilAffairs } from "./who.ts";

export const resumeElection = electionStep({
  name: "resumeElection",
  description: "The election goes on where it was. 恢复选举",
  event: "resume",
  by: headOfCivilAffairs,
  input: Document,
  decide: decideResumption,
});
