import { defineSystemSteps } from "../../shared/commands/system-step.ts";
import { clue } from "./commands/clue.ts";
import { CLUE_STEPS } from "./domain/clue-machine.ts";

/** What begins and moves a clue without a command on it: the transfer that brought it came, was accepted, or was returned. */
export const clueSteps = defineSystemSteps(clue, CLUE_STEPS, ["receive", "accept", "return"]);
