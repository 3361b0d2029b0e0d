import { type PublicCode, publicError } from "../../shared/kernel/public-error.ts";
import { knownWords } from "../../shared/kernel/wrong-values.ts";
import {
  type SubgraphResponse,
  type SubgraphError,
  SubgraphFailure,
  type FailureKind,
} from "../engine/execution/subgraph-response.ts";
import { isObject } from "../engine/operation/response-tree.ts";

/**
 * What an error of a department may say. Anything else is the department's refusal to the caller, `UNAUTHENTICATED` and the
 * engine's own codes above all: whether a caller is signed in, and who did not answer, is said by the gateway alone.
 */
const CODES = [
  "NOT_FOUND",
  "FORBIDDEN_SCOPE",
  "FORBIDDEN_CLASS",
  "VALIDATION",
  "BAD_USER_INPUT",
  "OPERATION_TOO_COSTLY",
  "DATABASE_UNAVAILABLE",
  "INTERNAL",
] as const satisfies readonly PublicCode[];
const MAX_ERRORS_READ = 100;
const MAX_PATH_LENGTH = 100;
/** `input.village`, named as the schema names it. */
const LONGEST_FIELD = 200;
const NO_ERRORS: readonly SubgraphError[] = [];

/** Reads an answer's text. @throws DepartmentTrouble, INVALID or as given, when it is not a GraphQL response. */
export function readResponse(
  subgraph: string,
  text: string,
  kind: FailureKind = "INVALID",
): SubgraphResponse {
  const reason = kind === "INVALID" ? "ANSWER_SENSELESS" : undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (thrown) {
    throw new SubgraphFailure(subgraph, kind, reason, thrown);
  }
  if (!isObject(body)) throw new SubgraphFailure(subgraph, kind, reason);
  const { data, errors, extensions } = body;
  if (data !== undefined && data !== null && !isObject(data))
    throw new SubgraphFailure(subgraph, kind, reason);
  if (errors !== undefined && !Array.isArray(errors)) throw new SubgraphFailure(subgraph, kind, reason);
  if (data === undefined && errors === undefined) throw new SubgraphFailure(subgraph, kind, reason);
  return {
    data: data ?? null,
    errors: errors === undefined ? NO_ERRORS : errors.slice(0, MAX_ERRORS_READ).map(readError),
    extensions: isObject(extensions) ? extensions : null,
  };
}

/** An error in the hub's own words for its code: no text of a department's goes on. */
function readError(raw: unknown): SubgraphError {
  const error = isObject(raw) ? raw : {};
  const path = error["path"];
  const isPath = Array.isArray(path) && path.length <= MAX_PATH_LENGTH && path.every(isPathKey);
  const given = isObject(error["extensions"]) ? error["extensions"] : {};
  const code = CODES.find((one) => one === given["code"]) ?? "DEPARTMENT_REFUSED";
  const field = given["field"];
  const detail = typeof field === "string" && field.length <= LONGEST_FIELD ? { field } : {};
  const words = code === "VALIDATION" ? knownWords(error["message"]) : undefined;
  return { ...publicError(code, detail, words), path: isPath ? path : null };
}

const isPathKey = (key: unknown): key is string | number =>
  typeof key === "string" || typeof key === "number";
