import type { Change } from "../../../shared/commands/change.ts";
import type { Refusal } from "../../../shared/kernel/refusal.ts";
import type { Election } from "./election-machine.ts";

/** The rows of their own that an election has. */
export type CoursePart = "objection" | "candidate" | "round" | "tally" | "seat" | "item";

/** What a step changes of an election and of its rows; which tables they are is the records' to know. */
export interface ElectionChange extends Omit<Change<Election>, "inserts" | "updates"> {
  readonly inserts?: readonly { readonly of: CoursePart; readonly row: object }[];
  readonly updates?: readonly {
    readonly of: CoursePart;
    readonly ids: readonly string[];
    readonly set: object;
  }[];
}

export type ElectionDecision = ElectionChange | Refusal;
