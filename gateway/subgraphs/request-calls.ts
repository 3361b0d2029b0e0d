import type { GraphQLFormattedError } from "graphql";
import type { Send } from "../engine/execution/execute-plan.ts";
import {
  asFailure,
  type FailureKind,
  type FailureReason,
  SubgraphFailure,
} from "../engine/execution/subgraph-response.ts";
import type { Cancellation } from "./cancellation.ts";
import type { Outcome, SubgraphClient } from "./client.ts";
import { INVALID_ANSWER } from "./department-errors.ts";

/** How the requests to a department ended; a response that makes no sense is, to the caller, none. */
export type DepartmentStatus = "OK" | Exclude<FailureKind, "INVALID">;

/** How one department took part in one request. */
export interface DepartmentReport {
  status: DepartmentStatus;
  /** Why it is not `OK`. */
  reason?: FailureReason;
  /** Milliseconds of its slowest answer. */
  ms: number;
  /** Fields of it that this person's duty does not include. */
  restricted?: string[];
}

export type ObserveFetch = (subgraph: string, outcome: FetchOutcome, ms: number) => void;
export type FetchOutcome = "OK" | FailureKind;

/** What the fetches of one request need to know of it. */
export interface CallContext {
  /** Signs the assertion about who asks, for a department; null without sign-in. */
  readonly assertionFor: ((subgraph: string) => string) | null;
  readonly requestId: string;
  readonly cancellation: Cancellation;
  /** When it must be answered, on the clock of `performance.now()`. */
  readonly deadline: number;
}

/** The calls of one request: who asks, which departments were asked, and how each took part. */
export class SubgraphCalls {
  readonly #reports = new Map<string, DepartmentReport>();

  constructor(
    private readonly clients: ReadonlyMap<string, SubgraphClient>,
    private readonly request: CallContext,
    private readonly observe: ObserveFetch,
  ) {}

  readonly send: Send = (subgraph, body, isMutation) => {
    const started = performance.now();
    const ended = (outcome: Outcome): void => this.#record(subgraph, performance.now() - started, outcome);
    try {
      const client = this.clients.get(subgraph);
      if (!client) throw new SubgraphFailure(subgraph, "UNAVAILABLE");
      const { cancellation, deadline } = this.request;
      const headers = this.#headers(subgraph);
      return client.fetch({ body, headers, isMutation, deadline, cancellation, ended });
    } catch (thrown) {
      const failure = asFailure(subgraph, thrown);
      ended(failure);
      return Promise.reject(failure);
    }
  };

  /**
   * For `extensions.departments`; null when no department was asked. A response that turned out to make no
   * sense when it was merged is none either. In the order of their names: who answered first is nobody's to know.
   */
  reports(errors: readonly GraphQLFormattedError[]): Record<string, DepartmentReport> | null {
    for (const { extensions } of errors) {
      const report = this.#reports.get(String(extensions?.["department"]));
      if (report?.status !== "OK" || extensions?.["code"] !== INVALID_ANSWER) continue;
      report.status = "UNAVAILABLE";
      report.reason = "ANSWER_SENSELESS";
    }
    const inOrder = [...this.#reports].sort(([one], [other]) => (one < other ? -1 : 1));
    return inOrder.length === 0 ? null : Object.fromEntries(inOrder);
  }

  /** Departments that were not of use for this reason. */
  refusedFor(reason: FailureReason): string[] {
    return [...this.#reports].flatMap(([name, report]) => (report.reason === reason ? [name] : []));
  }

  #headers(subgraph: string): Record<string, string> {
    const { assertionFor, requestId } = this.request;
    return assertionFor
      ? { "x-request-id": requestId, authorization: `Bearer ${assertionFor(subgraph)}` }
      : { "x-request-id": requestId };
  }

  #record(subgraph: string, ms: number, outcome: Outcome): void {
    const failure = outcome instanceof SubgraphFailure ? outcome : null;
    this.observe(subgraph, failure?.kind ?? "OK", ms);
    let report = this.#reports.get(subgraph);
    if (!report) this.#reports.set(subgraph, (report = { status: "OK", ms: 0 }));
    if (failure) {
      report.status = failure.kind === "INVALID" ? "UNAVAILABLE" : failure.kind;
      if (failure.reason) report.reason = failure.reason;
    }
    report.ms = Math.max(report.ms, Math.round(ms));
    const told = outcome instanceof SubgraphFailure ? undefined : outcome.extensions?.["restricted"];
    if (Array.isArray(told)) {
      const names = told.filter((one) => typeof one === "string");
      report.restricted = [...new Set([...(report.restricted ?? []), ...names])].sort();
    }
  }
}
