import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, ERROR_CODES } from "../../shared/kernel/hub-error.ts";
import { FAILURES } from "../engine/execution/subgraph-response.ts";

export const INVALID_ANSWER = "DEPARTMENT_ANSWER_INVALID";
const CODES: ReadonlyMap<unknown, ErrorCode> = new Map([
  [FAILURES.UNAVAILABLE.code, "DEPARTMENT_UNAVAILABLE"],
  [FAILURES.TIMED_OUT.code, "DEPARTMENT_TIMED_OUT"],
  [FAILURES.REFUSED.code, "DEPARTMENT_REFUSED"],
  [FAILURES.INVALID.code, INVALID_ANSWER],
]);

/** An error of the engine in the hub's words: its subgraphs are departments. */
export function departmentError({ message, path, extensions = {} }: GraphQLFormattedError): GraphQLError {
  const { subgraph, ...rest } = extensions;
  const code = CODES.get(rest["code"]);
  return new GraphQLError(code ? ERROR_CODES[code].message : message, {
    path,
    extensions: { ...rest, ...(code && { code }), ...(subgraph !== undefined && { department: subgraph }) },
  });
}
