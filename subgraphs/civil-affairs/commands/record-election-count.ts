import { randomUUID } from "node:crypto";
import { decideCount } from "../domain/count.ts";
import { electionStep } from "./election.ts";
import { CountStated } from "./inputs.ts";
import { recorder } from "./who.ts";

export const recordElectionCount = electionStep({
  name: "recordElectionCount",
  description: "The count of the vote. 计票",
  event: "recordCount",
  by: recorder,
  input: CountStated,
  decide: (election, input, moment, course) =>
    decideCount(
      election,
      { ...input, roundId: randomUUID(), kind: "MAIN", heldOn: election.electionDate ?? moment.today },
      moment,
      course,
    ),
});
