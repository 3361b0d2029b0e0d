import { decideWithdrawal } from "../domain/nominations.ts";
import { electionStep } from "./election.ts";
import { CandidateChosen } from "./inputs.ts";
import { recorder } from "./who.ts";

export const withdrawElectionNominee = electionStep({
  name: "withdrawElectionNominee",
  description: "A nominee or candidate withdraws. 退出提名",
  event: "withdrawNominee",
  by: recorder,
  input: CandidateChosen,
  decide: decideWithdrawal,
});
