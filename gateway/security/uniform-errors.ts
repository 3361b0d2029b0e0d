import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import { GRAPHQL_PATH } from "../../shared/http/read-request.ts";
import type { GatewayContext, RequestOutcome } from "../request-context.ts";

const MISTAKES = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT"];

/**
 * An operation that does not fit the schema is told so once and, unless `showPlaces`, without saying where: how many errors
 * a guess brings, and at which places, would otherwise tell which of the guessed names exist.
 */
export function uniformErrors(showPlaces: boolean): RequestHooks<GatewayContext> {
  return {
    willSendResponse: ({ response, contextValue }) => {
      if (response.body.kind !== "single") return;
      const { singleResult } = response.body;
      const [first] = singleResult.errors ?? [];
      const code = first?.extensions?.["code"];
      if (!first || !MISTAKES.includes(String(code))) return;
      contextValue.outcome.isMistake = !("data" in singleResult);
      if (code !== "GRAPHQL_VALIDATION_FAILED") return;
      const { locations, ...rest } = first;
      singleResult.errors = [showPlaces && locations ? { ...rest, locations } : rest];
    },
  };
}

/**
 * Mistakes are answered 200 to whoever is sent `application/json`, where another status would say that no GraphQL server
 * stands here, and 400 as `application/graphql-response+json` (GraphQL over HTTP 6.4.1, 6.4.2).
 */
export function statusByMediaType(
  app: FastifyInstance,
  outcomeOf: (request: FastifyRequest) => RequestOutcome | undefined,
): void {
  app.addHook("onSend", (request, reply, _payload, done) => {
    if (reply.statusCode === 400 && request.routeOptions.url === GRAPHQL_PATH) {
      const isJson = String(reply.getHeader("content-type")).startsWith("application/json");
      if (isJson && outcomeOf(request)?.isMistake) reply.code(200);
    }
    done();
  });
}
