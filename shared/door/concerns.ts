import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLResponse,
} from "@apollo/server";

/** What one concern does at the moments of an operation that Apollo Server names so. */
export interface Concern<Context extends BaseContext> {
  /** Throws to refuse the operation before anything is executed. */
  readonly didResolveOperation?: (request: GraphQLRequestContextDidResolveOperation<Context>) => void;
  /** Answers instead of Apollo Server's own execution, unless with null. At most one concern does. */
  readonly responseForOperation?: (
    request: GraphQLRequestContextResponseForOperation<Context>,
  ) => Promise<GraphQLResponse | null>;
  readonly didEncounterErrors?: (request: GraphQLRequestContextDidEncounterErrors<Context>) => void;
  /** @param ms how long the operation took until now */
  readonly willSendResponse?: (request: GraphQLRequestContextWillSendResponse<Context>, ms: number) => void;
}

/**
 * One plugin that sees to all concerns, in their order. As a plugin each, every concern would be asked at every moment of
 * every operation, through promises, whether it has anything to do then or not.
 */
export function seeTo<Context extends BaseContext>(
  concerns: readonly Concern<Context>[],
): ApolloServerPlugin<Context> {
  const resolved = concerns.flatMap(({ didResolveOperation }) => didResolveOperation ?? []);
  const failed = concerns.flatMap(({ didEncounterErrors }) => didEncounterErrors ?? []);
  const respond = concerns.find((one) => one.responseForOperation)?.responseForOperation;
  const answered = concerns.flatMap(({ willSendResponse }) => willSendResponse ?? []);
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        didResolveOperation: async (request) => {
          for (const see of resolved) see(request);
        },
        ...(respond && { responseForOperation: respond }),
        didEncounterErrors: async (request) => {
          for (const see of failed) see(request);
        },
        willSendResponse: async (request) => {
          for (const see of answered) see(request, performance.now() - started);
        },
      };
    },
  };
}
