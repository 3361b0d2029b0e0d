import { decideSupervision } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { township } from "./who.ts";

export const superviseWorkHandover = electionStep({
  name: "superviseWorkHandover",
  description: "The township was there when work was handed over. 监交",
  event: "superviseHandover",
  by: township,
  decide: decideSupervision,
});
