import { randomUUID } from "node:crypto";
import { decideCount, wrongDay } from "../domain/count.ts";
import { electionStep } from "./election.ts";
import { LaterRound } from "./inputs.ts";
import { recorder } from "./who.ts";

export const recordElectionTieBreak = electionStep({
  name: "recordElectionTieBreak",
  description: "The count among those who were level. 再次投票计票",
  event: "recordTieBreak",
  by: recorder,
  input: LaterRound,
  decide: (election, { heldOn, ...counted }, moment, course) =>
    wrongDay(heldOn, moment, course) ??
    decideCount(election, { ...counted, heldOn, roundId: randomUUID(), kind: "TIE_BREAK" }, moment, course),
});
