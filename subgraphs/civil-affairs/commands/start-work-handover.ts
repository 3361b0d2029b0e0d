import { decideHandoverStart } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const startWorkHandover = electionStep({
  name: "startWorkHandover",
  description: "The old committee begins to hand over. 开始工作移交",
  event: "startHandover",
  by: recorder,
  decide: decideHandoverStart,
});
