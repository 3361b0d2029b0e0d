import type { JsonObject } from "../operation/response-tree.ts";

/** What a department's HTTP answer came to. */
export interface DepartmentAnswer {
  readonly data: JsonObject | null;
  readonly errors: readonly DepartmentError[];
  readonly extensions: JsonObject | null;
}

/** An error as a department told it, cut down to what may be passed on. */
export interface DepartmentError {
  readonly message: string;
  readonly path: readonly (string | number)[] | null;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** How a request to a department can end, as the caller sees it in `extensions.departments`. */
export const DEPARTMENT_STATUSES = ["OK", "UNAVAILABLE", "TIMED_OUT", "REFUSED"] as const;
export type DepartmentStatus = (typeof DEPARTMENT_STATUSES)[number];

export const TROUBLE_CODES = {
  UNAVAILABLE: "DEPARTMENT_UNAVAILABLE",
  TIMED_OUT: "DEPARTMENT_TIMED_OUT",
  REFUSED: "DEPARTMENT_REFUSED",
  INVALID: "DEPARTMENT_ANSWER_INVALID",
} as const;
export type Trouble = keyof typeof TROUBLE_CODES;

/** Why there was no answer, as the caller sees it beside the status; the cause itself is for the log. */
export type TroubleReason =
  | "NO_CONNECTION"
  | "CALLER_GONE"
  | "BREAKER_OPEN"
  | "TOO_MANY_AT_ONCE"
  | "TOO_LATE"
  | "ANSWER_TOO_LONG"
  | "ANSWER_SENSELESS";

/** A department gave no usable answer. */
export class DepartmentTrouble extends Error {
  constructor(
    readonly department: string,
    readonly trouble: Trouble,
    readonly reason?: TroubleReason,
    cause?: unknown,
  ) {
    super(`${department}: ${trouble}`, { cause });
    this.name = "DepartmentTrouble";
  }

  /** An answer that makes no sense is, to the caller, no answer. */
  get status(): DepartmentStatus {
    return this.trouble === "INVALID" ? "UNAVAILABLE" : this.trouble;
  }
}

/** Anything thrown on the way to a department, as trouble with it. */
export const asTrouble = (department: string, thrown: unknown): DepartmentTrouble =>
  thrown instanceof DepartmentTrouble
    ? thrown
    : new DepartmentTrouble(department, "UNAVAILABLE", undefined, thrown);
