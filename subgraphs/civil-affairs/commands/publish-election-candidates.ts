import { decideCandidates, readyForCandidates } from "../domain/nominations.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const publishElectionCandidates = electionStep({
  name: "publishElectionCandidates",
  description: "The candidates are posted. 公布候选人",
  event: "publishCandidates",
  by: recorder,
  ready: readyForCandidates,
  decide: decideCandidates,
});
