import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextDidResolveSource,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLResponse,
} from "@apollo/server";

/** What one concern does at the moments of an operation that Apollo Server names so. */
export interface Concern<Context extends BaseContext> {
  /** Hands Apollo Server a document that is parsed and validated already. At most one concern does. */
  readonly didResolveSource?: (request: GraphQLRequestContextDidResolveSource<Context>) => void;
  /** Throws to refuse the operation before anything is executed. */
  readonly didResolveOperation?: (request: GraphQLRequestContextDidResolveOperation<Context>) => void;
  /** Answers instead of Apollo Server's own execution, unless with null. At most one concern does. */
  readonly responseForOperation?: (
    request: GraphQLRequestContextResponseForOperation<Context>,
  ) => Promise<GraphQLResponse | null>;
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
  const handOver = concerns.find((one) => one.didResolveSource)?.didResolveSource;
  const respond = concerns.find((one) => one.responseForOperation)?.responseForOperation;
  const answered = concerns.flatMap(({ willSendResponse }) => willSendResponse ?? []);
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        ...(handOver && { didResolveSource: async (request) => handOver(request) }),
        didResolveOperation: async (request) => {
          for (const see of resolved) see(request);
        },
        ...(respond && { responseForOperation: respond }),
        willSendResponse: async (request) => {
          for (const see of answered) see(request, performance.now() - started);
        },
      };
    },
  };
}
