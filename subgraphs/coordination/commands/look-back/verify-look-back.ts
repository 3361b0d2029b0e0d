import { decideStep } from "../../../../shared/commands/change.ts";
import { lookBackStep } from "./look-back.ts";
import { anotherThanSubmitter } from "./who.ts";

export const verifyLookBack = lookBackStep({
  name: "verifyLookBack",
  description: "The county has seen that it is so. 县级核验",
  event: "verifyFindings",
  by: anotherThanSubmitter,
  decide: decideStep,
});
