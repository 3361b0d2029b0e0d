import {
  type SubgraphResponse,
  type SubgraphError,
  SubgraphFailure,
  type FailureKind,
} from "../engine/execution/subgraph-response.ts";
import { isObject } from "../engine/operation/response-tree.ts";

const PASSED_ON = ["code", "messageZh", "rule", "basis", "field", "retryAfterSeconds"] as const;
const MAX_MESSAGE_LENGTH = 300;
const MAX_ERRORS_READ = 100;
const MAX_PATH_LENGTH = 100;
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

function readError(raw: unknown): SubgraphError {
  const error = isObject(raw) ? raw : {};
  const message =
    typeof error["message"] === "string" ? error["message"].slice(0, MAX_MESSAGE_LENGTH) : "An error.";
  const told = error["path"];
  const isPath = Array.isArray(told) && told.length <= MAX_PATH_LENGTH && told.every(isPathKey);
  const given = isObject(error["extensions"]) ? error["extensions"] : {};
  const extensions: Record<string, string | number> = {};
  for (const key of PASSED_ON) {
    const value = given[key];
    if (typeof value === "string") extensions[key] = value.slice(0, MAX_MESSAGE_LENGTH);
    else if (typeof value === "number") extensions[key] = value;
  }
  return { message, path: isPath ? told : null, extensions };
}

const isPathKey = (key: unknown): key is string | number =>
  typeof key === "string" || typeof key === "number";
