import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextDidResolveSource,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLResponse,
} from "@apollo/server";

/** What to do at the moments of an operation, by Apollo Server's names for them. */
export interface RequestHooks<Context extends BaseContext> {
  /** Hands Apollo Server a document that is parsed and validated already. At most one of the hooks does. */
  readonly didResolveSource?: (request: GraphQLRequestContextDidResolveSource<Context>) => void;
  /** Throws to refuse the operation before anything is executed. */
  readonly didResolveOperation?: (request: GraphQLRequestContextDidResolveOperation<Context>) => void;
  /** Answers instead of Apollo Server's own execution, unless with null. At most one of the hooks does. */
  readonly responseForOperation?: (
    request: GraphQLRequestContextResponseForOperation<Context>,
  ) => Promise<GraphQLResponse | null>;
  /** @param ms how long the operation took until now */
  readonly willSendResponse?: (request: GraphQLRequestContextWillSendResponse<Context>, ms: number) => void;
}

/**
 * One plugin that runs all hooks, in their order. As a plugin each, every one would be asked at every moment of
 * every operation, through promises, whether it has anything to do then or not.
 */
export function hooksPlugin<Context extends BaseContext>(
  hooks: readonly RequestHooks<Context>[],
): ApolloServerPlugin<Context> {
  const resolved = hooks.flatMap(({ didResolveOperation }) => didResolveOperation ?? []);
  const transfer = hooks.find((one) => one.didResolveSource)?.didResolveSource;
  const respond = hooks.find((one) => one.responseForOperation)?.responseForOperation;
  const answered = hooks.flatMap(({ willSendResponse }) => willSendResponse ?? []);
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        ...(transfer && { didResolveSource: async (request) => transfer(request) }),
        didResolveOperation: async (request) => {
          for (const hook of resolved) hook(request);
        },
        ...(respond && { responseForOperation: respond }),
        willSendResponse: async (request) => {
          for (const hook of answered) hook(request, performance.now() - started);
        },
      };
    },
  };
}
