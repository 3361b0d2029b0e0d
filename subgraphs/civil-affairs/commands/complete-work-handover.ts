import { decideHandedOver, readyForHandedOver } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const completeWorkHandover = electionStep({
  name: "completeWorkHandover",
  description: "All work is handed over. 完成工作移交",
  event: "completeHandover",
  by: recorder,
  ready: readyForHandedOver,
  decide: decideHandedOver,
});
