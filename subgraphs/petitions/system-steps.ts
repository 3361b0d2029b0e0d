import { defineSystemSteps } from "../../shared/commands/system-step.ts";
import { petition } from "./commands/petition.ts";
import { STAGE_STEPS } from "./domain/petition-machine.ts";

/** What begins or moves a petition without anybody's command: an office's file, a transfer that leaves or comes back, the clock. */
export const petitionSteps = defineSystemSteps(petition, STAGE_STEPS, [
  "import",
  "leave",
  "comeBack",
  "windowPassed",
  "recomputeClocks",
]);
