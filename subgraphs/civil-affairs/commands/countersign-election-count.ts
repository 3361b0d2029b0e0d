import { decideCountersigning, readyForCountersigning } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { township } from "./who.ts";

export const countersignElectionCount = electionStep({
  name: "countersignElectionCount",
  description: "The township countersigns the count. 会签计票结果",
  event: "countersign",
  by: township,
  ready: readyForCountersigning,
  decide: decideCountersigning,
});
