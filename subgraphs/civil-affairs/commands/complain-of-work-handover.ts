import { decideComplaint } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const complainOfWorkHandover = electionStep({
  name: "complainOfWorkHandover",
  description: "The new committee complains in writing that work is not handed over. 反映拒不移交",
  event: "complainOfHandover",
  by: recorder,
  decide: decideComplaint,
});
