import { decideResult, readyForResult } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const announceElectionResult = electionStep({
  name: "announceElectionResult",
  description: "The result is announced. 公布选举结果",
  event: "announceResult",
  by: recorder,
  ready: readyForResult,
  decide: decideResult,
});
