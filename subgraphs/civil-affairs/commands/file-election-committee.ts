import { decideFiling } from "../domain/preparation.ts";
import { electionStep } from "./election.ts";
import { township } from "./who.ts";

export const fileElectionCommittee = electionStep({
  name: "fileElectionCommittee",
  description: "The township has the committee on file. 选委会备案",
  event: "fileCommittee",
  by: township,
  decide: decideFiling,
});
