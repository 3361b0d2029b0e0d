import { decideStep } from "../../../shared/commands/change.ts";
import { readyWhen } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const declareTurnoutInvalid = electionStep({
  name: "declareTurnoutInvalid",
  description: "Too few voted: the election is invalid. 选举无效",
  event: "declareInvalid",
  by: recorder,
  ready: readyWhen("INVALID_TURNOUT"),
  decide: decideStep,
});
