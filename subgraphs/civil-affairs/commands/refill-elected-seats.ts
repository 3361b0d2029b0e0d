import { decideStep } from "../../../shared/commands/change.ts";
import { readyForRefill } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

export const refillElectedSeats = electionStep({
  name: "refillElectedSeats",
  description: "Seats that are vacant or void are voted on again. 补选",
  event: "refillSeats",
  by: recorder,
  ready: readyForRefill,
  decide: decideStep,
});
