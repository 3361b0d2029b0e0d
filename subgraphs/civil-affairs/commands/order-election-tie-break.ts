import { decideStep } from "../../../shared/commands/change.ts";
import { readyWhen } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const orderElectionTieBreak = electionStep({
  name: "orderElectionTieBreak",
  description: "Level at the last seat: it is voted among them again. 票数相等再次投票",
  event: "orderTieBreak",
  by: recorder,
  ready: readyWhen("TIE"),
  decide: decideStep,
});
