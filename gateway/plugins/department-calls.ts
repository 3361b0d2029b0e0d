import type { GraphQLFormattedError } from "graphql";
import type { Cancellation } from "../departments/cancellation.ts";
import type { DepartmentClient, Outcome } from "../departments/department-client.ts";
import {
  asTrouble,
  type DepartmentStatus,
  DepartmentTrouble,
  TROUBLE_CODES,
  type TroubleReason,
} from "../join/department-answer.ts";
import type { Send } from "../join/execute-plan.ts";

/** How one department took part in one request. */
export interface DepartmentReport {
  status: DepartmentStatus;
  /** Why it is not `OK`. */
  reason?: TroubleReason;
  /** Milliseconds of its slowest answer. */
  ms: number;
  /** Fields of it that this person's duty does not include. */
  restricted?: string[];
}

export type ObserveFetch = (department: string, outcome: FetchOutcome, ms: number) => void;
export type FetchOutcome = DepartmentStatus | "INVALID";

/** One request at the door, as its fetches need to know it. */
export interface CallContext {
  /** The gateway's word to a department about who asks; null without sign-in. */
  readonly wordTo: ((department: string) => string) | null;
  readonly requestId: string;
  readonly cancellation: Cancellation;
  /** When it must be answered, on the clock of `performance.now()`. */
  readonly deadline: number;
}

/** The calls of one request: who asks, which departments were asked, and how each took part. */
export class DepartmentCalls {
  readonly #reports = new Map<string, DepartmentReport>();

  constructor(
    private readonly clients: ReadonlyMap<string, DepartmentClient>,
    private readonly request: CallContext,
    private readonly observe: ObserveFetch,
  ) {}

  readonly send: Send = (department, body, isMutation) => {
    const started = performance.now();
    const ended = (outcome: Outcome): void => this.#note(department, performance.now() - started, outcome);
    try {
      const client = this.clients.get(department);
      if (!client) throw new DepartmentTrouble(department, "UNAVAILABLE");
      const { cancellation, deadline } = this.request;
      const headers = this.#headers(department);
      return client.fetch({ body, headers, isMutation, deadline, cancellation, ended });
    } catch (thrown) {
      const trouble = asTrouble(department, thrown);
      ended(trouble);
      return Promise.reject(trouble);
    }
  };

  /**
   * For `extensions.departments`; null when no department was asked. An answer that turned out to make no sense when it was
   * joined is no answer either.
   */
  reports(errors: readonly GraphQLFormattedError[]): Record<string, DepartmentReport> | null {
    for (const { extensions } of errors) {
      const report = this.#reports.get(String(extensions?.["department"]));
      if (report?.status !== "OK" || extensions?.["code"] !== TROUBLE_CODES.INVALID) continue;
      report.status = "UNAVAILABLE";
      report.reason = "ANSWER_SENSELESS";
    }
    return this.#reports.size === 0 ? null : Object.fromEntries(this.#reports);
  }

  #headers(department: string): Record<string, string> {
    const { wordTo, requestId } = this.request;
    const id = { "x-request-id": requestId };
    // Its name is the audience. One that this gateway was not told of has no client, and was refused before.
    return wordTo ? { ...id, authorization: `Bearer ${wordTo(department)}` } : id;
  }

  #note(department: string, ms: number, outcome: Outcome): void {
    const trouble = outcome instanceof DepartmentTrouble ? outcome : null;
    this.observe(department, trouble?.trouble ?? "OK", ms);
    let report = this.#reports.get(department);
    if (!report) this.#reports.set(department, (report = { status: "OK", ms: 0 }));
    if (trouble) {
      report.status = trouble.status;
      if (trouble.reason) report.reason = trouble.reason;
    }
    report.ms = Math.max(report.ms, Math.round(ms));
    const told = outcome instanceof DepartmentTrouble ? undefined : outcome.extensions?.["restricted"];
    if (Array.isArray(told)) {
      const names = told.filter((one) => typeof one === "string");
      report.restricted = [...new Set([...(report.restricted ?? []), ...names])].sort();
    }
  }
}
