import { defineSystemSteps } from "../../shared/commands/system-step.ts";
import { petition } from "./commands/petition.ts";
import { STAGE_STEPS } from "./domain/petition-machine.ts";

/** What moves a petition without anybody's command: a transfer that leaves or comes back, and the clock. */
export const petitionSteps = defineSystemSteps(petition, STAGE_STEPS, [
  "leave",
  "comeBack",
  "windowPassed",
  "recomputeClocks",
]);
