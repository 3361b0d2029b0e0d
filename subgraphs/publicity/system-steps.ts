import { defineSystemSteps } from "../../shared/commands/system-step.ts";
import { opinion } from "./commands/opinion.ts";
import { OPINION_STEPS } from "./domain/opinion-machine.ts";

/** What moves an incident without a command on it: the transfer that assigns it leaves, is accepted, or comes back. */
export const opinionSteps = defineSystemSteps(opinion, OPINION_STEPS, ["leave", "taken", "comeBack"]);
