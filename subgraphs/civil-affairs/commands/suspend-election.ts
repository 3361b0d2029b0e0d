import { decideSuspension } from "../domain/interruptions.ts";
import { electionStep } from "./election.ts";
import { Document } from "./inputs.ts";
import { headOfCivilAffairs } from "./who.ts";

export const suspendElection = electionStep({
  name: "suspendElection",
  description: "The county government halts the election. 中止选举",
  event: "suspend",
  by: headOfCivilAffairs,
  input: Document,
  decide: decideSuspension,
});
