import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, publicError } from "../../shared/kernel/public-error.ts";
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
  const told = code && publicError(code);
  return new GraphQLError(told?.message ?? message, {
    path,
    extensions: { ...rest, ...told?.extensions, ...(subgraph !== undefined && { department: subgraph }) },
  });
}
