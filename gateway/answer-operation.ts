import { type GraphQLRequestContext, type GraphQLResponse, HeaderMap } from "@apollo/server";
import { type ExecutionResult, getVariableValues, GraphQLError } from "graphql";
import type { RequestHooks } from "../shared/http/request-hooks.ts";
import { formatPublicError } from "../shared/graphql/format-public-error.ts";
import { asGraphQLError, HubError } from "../shared/kernel/hub-error.ts";
import { PlanningFailed } from "./engine/planning/planner.ts";
import type { PreparedOperation } from "./prepared-operations.ts";
import type { GatewayContext } from "./request-context.ts";
import { wrongVariable } from "../shared/graphql/wrong-variable.ts";
import { departmentError } from "./subgraphs/department-errors.ts";

type Request = Pick<GraphQLRequestContext<GatewayContext>, "request" | "contextValue">;

/** Status and headers stay as they are. */
const UNCHANGED = { status: undefined, headers: new HeaderMap() };

/**
 * The way of an operation through Apollo Server: it is given the prepared document, so that it neither parses nor validates
 * nor keeps it; what is refused is thrown before execution; what is executed is answered here, with errors or without.
 *
 * Apollo Server's gateway executor is not used: each call of it leaves the whole request to be kept until the next full
 * garbage collection. What Apollo Server makes for it has accessors, for which V8 makes a hidden class every time, and an
 * old one holds on to the accessors' closures. That was up to a tenth of all that is allocated.
 */
export function answerOperations(): RequestHooks<GatewayContext> {
  return {
    didResolveSource: (request) => {
      const { operation } = request.contextValue;
      if (operation) Object.assign(request, { document: operation.document });
    },
    didResolveOperation: ({ contextValue: { operation } }) => {
      if (operation?.refusal) throw operation.refusal;
    },
    responseForOperation: async (request) => {
      const result = await resultOf(request).catch((thrown: unknown) => ({ errors: [asThrown(thrown)] }));
      return result.errors ? responseWithErrors(request, result, result.errors) : responseWith(result);
    },
  };
}

async function resultOf({ request, contextValue: { operation, calls } }: Request): Promise<ExecutionResult> {
  // Nothing is executed that was not prepared, whoever parsed it.
  if (!operation || operation.refusal) throw new Error("an operation was not prepared");
  const { variables, errors } = coercedVariables(operation, request.variables ?? {});
  if (errors) return { errors };
  const compiled = await operation.compiled();
  const answer = await compiled.execute(variables, calls.send);
  return {
    data: answer.data,
    ...(answer.errors.length > 0 && { errors: answer.errors.map(departmentError(operation)) }),
  };
}

function coercedVariables(
  { schema, operation }: PreparedOperation,
  given: Record<string, unknown>,
): { variables: Record<string, unknown>; errors?: GraphQLError[] } {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const variables = Object.assign(Object.create(null) as Record<string, unknown>, coerced);
  if (!errors) return { variables };
  const wrong = wrongVariable(schema, operation, given) ?? new HubError("BAD_USER_INPUT");
  return { variables, errors: [asGraphQLError(wrong)] };
}

function asThrown(thrown: unknown): GraphQLError {
  if (thrown instanceof PlanningFailed)
    return asGraphQLError(new HubError("OPERATION_UNPLANNED", { cause: thrown }));
  const originalError = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new GraphQLError("not answered", { originalError, extensions: { http: { status: 500 } } });
}

const responseWith = ({ data = null }: ExecutionResult): GraphQLResponse => ({
  http: UNCHANGED,
  body: { kind: "single", singleResult: { data } },
});

/** As Apollo Server does with what it executes: errors are noted for whoever logs and counts, and formatted. */
function responseWithErrors(
  request: Request,
  { data }: ExecutionResult,
  errors: readonly GraphQLError[],
): GraphQLResponse {
  Object.assign(request, { errors });
  const http = errors[0]?.extensions["http"] as { status: number } | undefined;
  return {
    http: { status: http?.status, headers: new HeaderMap() },
    body: {
      kind: "single",
      singleResult: { ...(data !== undefined && { data }), errors: errors.map(formatted) },
    },
  };
}

function formatted(error: GraphQLError): ReturnType<typeof formatPublicError> {
  const { http: _, ...extensions } = error.extensions;
  return formatPublicError(
    { ...error.toJSON(), extensions: { code: "INTERNAL_SERVER_ERROR", ...extensions } },
    error,
  );
}
