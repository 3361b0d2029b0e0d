import {
  type DepartmentAnswer,
  type DepartmentError,
  DepartmentTrouble,
  type Trouble,
} from "../join/department-answer.ts";
import { isObject } from "../join/tree.ts";

const PASSED_ON = ["code", "rule", "basis", "field", "retryAfterSeconds"] as const;
const LONGEST_MESSAGE = 300;
const MOST_ERRORS = 100;

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
