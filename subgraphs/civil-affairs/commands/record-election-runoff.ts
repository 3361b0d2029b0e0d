import { randomUUID } from "node:crypto";
import { decideCount, wrongDay } from "../domain/count.ts";
import { electionStep } from "./election.ts";
import { LaterRound } from "./inputs.ts";
import { recorder } from "./who.ts";

export const recordElectionRunoff = electionStep({
  name: "recordElectionRunoff",
  description: "The count of the run-off. 另行选举计票",
  event: "recordRunoff",
  by: recorder,
  input: LaterRound,
  decide: (election, { heldOn, ...counted }, moment, course) =>
    wrongDay(heldOn, moment, course) ??
    decideCount(election, { ...counted, heldOn, roundId: randomUUID(), kind: "RUNOFF" }, moment, course),
});
