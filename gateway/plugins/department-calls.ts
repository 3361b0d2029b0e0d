import type { GraphQLFormattedError } from "graphql";
import type { Actor } from "../../shared/auth/actor.ts";
import type { SignAssertion } from "../../shared/auth/assertion.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import type { Cancellation } from "../departments/cancellation.ts";
import type { DepartmentClient } from "../departments/department-client.ts";
import {
  type DepartmentAnswer,
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
  readonly actor: Actor | null;
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
    private readonly sign: SignAssertion | null,
    private readonly observe: ObserveFetch,
  ) {}

  readonly send: Send = async (department, body, isMutation) => {
    const started = performance.now();
    let outcome: FetchOutcome = "OK";
    try {
      const client = this.clients.get(department);
      if (!client) throw new DepartmentTrouble(department, "UNAVAILABLE");
      const { cancellation, deadline } = this.request;
      const headers = this.#headers(department);
      const answer = await client.fetch({ body, headers, isMutation, deadline, cancellation });
      this.#report(department, performance.now() - started, null, answer);
      return answer;
    } catch (thrown) {
      const trouble =
        thrown instanceof DepartmentTrouble
          ? thrown
          : new DepartmentTrouble(department, "UNAVAILABLE", undefined, thrown);
      outcome = trouble.trouble;
      this.#report(department, performance.now() - started, trouble);
      throw trouble;
    } finally {
      this.observe(department, outcome, performance.now() - started);
    }
  };

  /** For `extensions.departments`. An answer that turned out to make no sense when it was joined is no answer either. */
  reports(errors: readonly GraphQLFormattedError[]): Record<string, DepartmentReport> {
    for (const { extensions } of errors) {
      const report = this.#reports.get(String(extensions?.["department"]));
      if (report?.status !== "OK" || extensions?.["code"] !== TROUBLE_CODES.INVALID) continue;
      report.status = "UNAVAILABLE";
      report.reason = "ANSWER_SENSELESS";
    }
    return Object.fromEntries(this.#reports);
  }

  #headers(department: string): Record<string, string> {
    const { actor, requestId } = this.request;
    const headers: Record<string, string> = { "x-request-id": requestId };
    if (actor && this.sign) headers["authorization"] = `Bearer ${this.sign(actor, toDepartment(department))}`;
    return headers;
  }

  #report(
    department: string,
    ms: number,
    trouble: DepartmentTrouble | null,
    answer?: DepartmentAnswer,
  ): void {
    const report = this.#reports.get(department) ?? { status: "OK" as const, ms: 0 };
    if (trouble) {
      report.status = trouble.status;
      if (trouble.reason) report.reason = trouble.reason;
    }
    report.ms = Math.max(report.ms, Math.round(ms));
    const told = answer?.extensions?.["restricted"];
    if (Array.isArray(told)) {
      const names = told.filter((one) => typeof one === "string");
      report.restricted = [...new Set([...(report.restricted ?? []), ...names])].sort();
    }
    this.#reports.set(department, report);
  }
}

/** The supergraph names its subgraphs; with sign-in they are the seven departments, whose names are the audiences. */
function toDepartment(name: string): Department {
  const department = DEPARTMENTS.find((one) => one === name);
  if (!department) throw new DepartmentTrouble(name, "REFUSED");
  return department;
}
