import {
  type DepartmentAnswer,
  type DepartmentError,
  DepartmentTrouble,
  type Trouble,
} from "../engine/execution/subgraph-response.ts";
import { isObject } from "../engine/operation/response-tree.ts";

const PASSED_ON = ["code", "rule", "basis", "field", "retryAfterSeconds"] as const;
const LONGEST_MESSAGE = 300;
const MOST_ERRORS = 100;
const LONGEST_PATH = 100;
const NO_ERRORS: readonly DepartmentError[] = [];

/** Reads an answer's text. @throws DepartmentTrouble, INVALID or as given, when it is not a GraphQL response. */
export function readAnswer(department: string, text: string, trouble: Trouble = "INVALID"): DepartmentAnswer {
  const reason = trouble === "INVALID" ? "ANSWER_SENSELESS" : undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (thrown) {
    throw new DepartmentTrouble(department, trouble, reason, thrown);
  }
  if (!isObject(body)) throw new DepartmentTrouble(department, trouble, reason);
  const { data, errors, extensions } = body;
  if (data !== undefined && data !== null && !isObject(data))
    throw new DepartmentTrouble(department, trouble, reason);
  if (errors !== undefined && !Array.isArray(errors))
    throw new DepartmentTrouble(department, trouble, reason);
  if (data === undefined && errors === undefined) throw new DepartmentTrouble(department, trouble, reason);
  return {
    data: data ?? null,
    errors: errors === undefined ? NO_ERRORS : errors.slice(0, MOST_ERRORS).map(readError),
    extensions: isObject(extensions) ? extensions : null,
  };
}

function readError(raw: unknown): DepartmentError {
  const error = isObject(raw) ? raw : {};
  const message =
    typeof error["message"] === "string" ? error["message"].slice(0, LONGEST_MESSAGE) : "An error.";
  const told = error["path"];
  const isPath = Array.isArray(told) && told.length <= LONGEST_PATH && told.every(isPathKey);
  const given = isObject(error["extensions"]) ? error["extensions"] : {};
  const extensions: Record<string, string | number> = {};
  for (const key of PASSED_ON) {
    const value = given[key];
    if (typeof value === "string") extensions[key] = value.slice(0, LONGEST_MESSAGE);
    else if (typeof value === "number") extensions[key] = value;
  }
  return { message, path: isPath ? told : null, extensions };
}

const isPathKey = (key: unknown): key is string | number =>
  typeof key === "string" || typeof key === "number";
