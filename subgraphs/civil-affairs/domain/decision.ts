import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { Election } from "./election-machine.ts";

/** The rows of their own that an election has. */
export type CoursePart = "objection" | "candidate" | "round" | "tally" | "seat" | "item";

export type ElectionDecision = PartDecision<Election, CoursePart>;
