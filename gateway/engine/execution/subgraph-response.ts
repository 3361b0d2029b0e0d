import { INVALID_RESPONSE } from "../operation/response-errors.ts";
import type { JsonObject } from "../operation/response-tree.ts";

/** What a subgraph's HTTP response came to. */
export interface SubgraphResponse {
  readonly data: JsonObject | null;
  readonly errors: readonly SubgraphError[];
  readonly extensions: JsonObject | null;
}

/** An error in a subgraph's response, as it may be passed on. */
export interface SubgraphError {
  readonly message: string;
  readonly path: readonly (string | number)[] | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The errors that the engine itself reports of a subgraph; whoever serves its answers may word them anew. */
export const FAILURES = {
  UNAVAILABLE: { code: "SUBGRAPH_UNAVAILABLE", message: "A subgraph could not be reached." },
  TIMED_OUT: { code: "SUBGRAPH_TIMED_OUT", message: "A subgraph did not answer in time." },
  REFUSED: { code: "SUBGRAPH_REFUSED", message: "A subgraph refused to answer." },
  INVALID: INVALID_RESPONSE,
} as const;
export type FailureKind = keyof typeof FAILURES;

/** Why there was no response, beside the kind; the cause itself is for the log. */
export type FailureReason =
  | "NO_CONNECTION"
  | "CALLER_GONE"
  | "BREAKER_OPEN"
  | "TOO_MANY_AT_ONCE"
  | "TOO_LATE"
  | "CLOCKS_DIFFER"
  | "ANSWER_TOO_LONG"
  | "ANSWER_SENSELESS";

/** A subgraph gave no usable response. */
export class SubgraphFailure extends Error {
  constructor(
    readonly subgraph: string,
    readonly kind: FailureKind,
    readonly reason?: FailureReason,
    cause?: unknown,
  ) {
    super(`${subgraph}: ${kind}`, { cause });
    this.name = "SubgraphFailure";
  }
}

/** Anything thrown on the way to a subgraph, as its failure. */
export const asFailure = (subgraph: string, thrown: unknown): SubgraphFailure =>
  thrown instanceof SubgraphFailure
    ? thrown
    : new SubgraphFailure(subgraph, "UNAVAILABLE", undefined, thrown);
