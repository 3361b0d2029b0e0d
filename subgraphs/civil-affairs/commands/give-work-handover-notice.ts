import { decideNotice, readyForNotice } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { Paper } from "./inputs.ts";
import { township } from "./who.ts";

export const giveWorkHandoverNotice = electionStep({
  name: "giveWorkHandoverNotice",
  description: "The township's notice to hand over. 移交通知书",
  event: "giveHandoverNotice",
  by: township,
  input: Paper,
  ready: readyForNotice,
  decide: decideNotice,
});
