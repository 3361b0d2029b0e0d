import type { Actor } from "../../shared/auth/actor.ts";
import type { SignAssertion } from "../../shared/auth/assertion.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import {
  type DepartmentAnswer,
  type DepartmentStatus,
  DepartmentTrouble,
} from "../join/department-answer.ts";
import type { Cancellation } from "../join/cancellation.ts";
import type { Send } from "../join/execute-plan.ts";
import type { DepartmentClient } from "../join/fetch-department.ts";

/** How one department took part in one request. */
export interface DepartmentReport {
  status: DepartmentStatus;
  /** Milliseconds of its slowest answer. */
  ms: number;
  /** Fields of it that this person's duty does not include. */
  restricted?: string[];
}

export type ObserveFetch = (department: string, outcome: string, seconds: number) => void;

/** The calls of one request: who asks, which departments were asked, and how each took part. */
export class DepartmentCalls {
  readonly #reports = new Map<string, DepartmentReport>();

  constructor(
    private readonly clients: ReadonlyMap<string, DepartmentClient>,
    private readonly request: { actor: Actor | null; requestId: string; cancellation: Cancellation },
    private readonly sign: SignAssertion | null,
    private readonly observe: ObserveFetch,
  ) {}

  readonly send: Send = async (department, body) => {
    const started = performance.now();
    let outcome: DepartmentStatus | "INVALID" = "OK";
    try {
      const client = this.clients.get(department);
      if (!client) throw new DepartmentTrouble(department, "UNAVAILABLE");
      const answer = await client.fetch(body, this.#headers(department), this.request.cancellation);
      this.#report(department, "OK", performance.now() - started, answer);
      return answer;
    } catch (thrown) {
      const trouble =
        thrown instanceof DepartmentTrouble
          ? thrown
          : new DepartmentTrouble(department, "UNAVAILABLE", thrown);
      outcome = trouble.trouble;
      this.#report(department, trouble.status, performance.now() - started);
      throw trouble;
    } finally {
      this.observe(department, outcome, (performance.now() - started) / 1000);
    }
  };

  /** For `extensions.departments`. */
  reports(): Record<string, DepartmentReport> {
    return Object.fromEntries(this.#reports);
  }

  #headers(department: string): Record<string, string> {
    const { actor, requestId } = this.request;
    const headers: Record<string, string> = { "x-request-id": requestId };
    if (actor && this.sign) headers["authorization"] = `Bearer ${this.sign(actor, toDepartment(department))}`;
    return headers;
  }

  #report(department: string, status: DepartmentStatus, ms: number, answer?: DepartmentAnswer): void {
    const report = this.#reports.get(department) ?? { status: "OK" as const, ms: 0 };
    if (status !== "OK") report.status = status;
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
