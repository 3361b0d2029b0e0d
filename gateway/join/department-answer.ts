import { isObject, type JsonObject } from "./tree.ts";

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

/** A department gave no usable answer. The cause is for the log. */
export class DepartmentTrouble extends Error {
  constructor(
    readonly department: string,
    readonly trouble: Trouble,
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

const PASSED_ON = ["code", "rule", "basis", "field", "retryAfterSeconds"] as const;
const LONGEST_MESSAGE = 300;
const MOST_ERRORS = 100;

/** Reads an answer's text. @throws DepartmentTrouble, INVALID or as given, when it is not a GraphQL response. */
export function readAnswer(department: string, text: string, trouble: Trouble = "INVALID"): DepartmentAnswer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (thrown) {
    throw new DepartmentTrouble(department, trouble, thrown);
  }
  if (!isObject(body)) throw new DepartmentTrouble(department, trouble);
  const { data, errors, extensions } = body;
  if (data !== undefined && data !== null && !isObject(data))
    throw new DepartmentTrouble(department, trouble);
  if (errors !== undefined && !Array.isArray(errors)) throw new DepartmentTrouble(department, trouble);
  if (data === undefined && errors === undefined) throw new DepartmentTrouble(department, trouble);
  return {
    data: data ?? null,
    errors: (errors ?? []).slice(0, MOST_ERRORS).map(readError),
    extensions: isObject(extensions) ? extensions : null,
  };
}

function readError(raw: unknown): DepartmentError {
  const error = isObject(raw) ? raw : {};
  const message =
    typeof error["message"] === "string" ? error["message"].slice(0, LONGEST_MESSAGE) : "An error.";
  const path = Array.isArray(error["path"]) && error["path"].every(isPathKey) ? error["path"] : null;
  const told = isObject(error["extensions"]) ? error["extensions"] : {};
  const extensions = Object.fromEntries(
    PASSED_ON.flatMap((key) => (["string", "number"].includes(typeof told[key]) ? [[key, told[key]]] : [])),
  );
  return { message, path, extensions };
}

const isPathKey = (key: unknown): key is string | number =>
  typeof key === "string" || typeof key === "number";
