import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Actor } from "../kernel/actor.ts";
import { CLOCKS_DIFFER, ClocksDiffer, type VerifyAssertion } from "../access/assertion.ts";
import type { Running } from "../runtime/process-life.ts";
import { asGraphQLError, invalid, HubError } from "../kernel/hub-error.ts";
import { MAX_REPRESENTATIONS } from "../kernel/wrong-values.ts";
import { wrongVariable } from "../graphql/wrong-variable.ts";
import type { RequestHooks } from "./request-hooks.ts";
import { startGraphQLServer } from "./graphql-server.ts";
import { checkShapeOnce, GRAPHQL_PATH } from "./read-request.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { atMostEvery } from "../telemetry/at-most-every.ts";
import type { MayReadMetrics } from "../telemetry/metrics-token.ts";
import type { SubgraphMetrics } from "../telemetry/metrics.ts";

const TELL_CLOCKS_EVERY_MS = 60_000;
const BODY_LIMIT = 1_000_000;
/** Material comes through the same process, over lines that are slow. */
const REQUEST_MS = 120_000;
/** A little more than the gateway lets in: a plan's fetches are as deep as the operation, and its fields are joined. */
const LIMITS = {
  depth: 20,
  fields: 5000,
  aliases: 300,
  repeats: 50,
  directives: 100,
  directivesOnOne: 4,
  definitions: 100,
} as const;

export interface ServeOptions<Context extends SubgraphContext> {
  readonly host: string;
  readonly port: number;
  readonly schema: GraphQLSchema;
  readonly verifyAssertion: VerifyAssertion;
  readonly contextFor: (actor: Actor, requestId: string) => Context;
  /** Resolves when the department can answer: its database is reachable. */
  readonly isReady: () => Promise<void>;
  readonly metrics: SubgraphMetrics;
  readonly mayReadMetrics: MayReadMetrics;
  readonly log: Logger;
  /** Adds the department's other endpoints: transfers, material. */
  readonly addRoutes: (app: FastifyInstance) => void;
}

/** Serves a subgraph to requests that carry the gateway's assertion for this department. */
export function serveSubgraph<Context extends SubgraphContext>(
  options: ServeOptions<Context>,
): Promise<Running> {
  const { schema, metrics, verifyAssertion, contextFor } = options;
  return startGraphQLServer<Context>({
    ...options,
    answering: { schema },
    introspection: false,
    limits: { bodyBytes: BODY_LIMIT, document: checkShapeOnce(LIMITS), requestMs: REQUEST_MS },
    drainGraceMs: 0,
    readiness: () =>
      options.isReady().then(
        () => "OK",
        () => "DATABASE_UNAVAILABLE",
      ),
    prepare: (app) => {
      options.addRoutes(app);
      askForAssertion(app, verifyAssertion, metrics, options.log);
    },
    contextOf: async (request) => {
      if (!request.actor) throw new HubError("UNAUTHENTICATED");
      return contextFor(request.actor, request.id);
    },
    hooks: [representationLimit(), tellRestrictedFields(), tellWrongVariable(), requestMetrics(metrics)],
    registry: metrics.registry,
  });
}

function askForAssertion(
  app: FastifyInstance,
  verifyAssertion: VerifyAssertion,
  metrics: SubgraphMetrics,
  log: Logger,
): void {
  const tellClocks = atMostEvery(TELL_CLOCKS_EVERY_MS, (secondsAhead: number) =>
    log.error({ secondsAhead }, "the gateway's clock and ours differ too much: its requests are refused"),
  );
  app.addHook("onRequest", (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    try {
      request.actor = verifyAssertion(request.headers.authorization);
    } catch (thrown) {
      if (!(thrown instanceof HubError)) throw thrown;
      const areClocks = thrown instanceof ClocksDiffer;
      metrics.requests.inc({ outcome: areClocks ? "clocks_differ" : "unauthenticated" });
      if (areClocks) tellClocks(thrown.secondsAhead);
      const errors = [thrown.told];
      return void reply
        .code(401)
        .send(areClocks ? { errors, extensions: { reason: CLOCKS_DIFFER } } : { errors });
    }
    done();
  });
}

function representationLimit(): RequestHooks<SubgraphContext> {
  return {
    didResolveOperation: ({ request }) => {
      for (const value of Object.values(request.variables ?? {})) {
        if (Array.isArray(value) && value.length > MAX_REPRESENTATIONS)
          throw asGraphQLError(invalid("representations", "TOO_MANY_ENTITIES"));
      }
    },
  };
}

/** Reports fields refused openly, so that a front end can say "not for your duty" instead of "nothing there". */
function tellRestrictedFields(): RequestHooks<SubgraphContext> {
  return {
    willSendResponse: ({ response, contextValue }) => {
      if (response.body.kind !== "single" || contextValue.restricted.size === 0) return;
      response.body.singleResult.extensions = { restricted: [...contextValue.restricted].sort() };
    },
  };
}

/** Names the field of a variable that is not of its type, and what it takes. */
function tellWrongVariable(): RequestHooks<SubgraphContext> {
  return {
    willSendResponse: ({ response, errors, operation, schema, request }) => {
      if (!errors?.some(({ extensions }) => extensions["code"] === "BAD_USER_INPUT")) return;
      const wrong = operation && wrongVariable(schema, operation, request.variables ?? {});
      if (wrong && response.body.kind === "single") response.body.singleResult.errors = [wrong.told];
    },
  };
}

function requestMetrics(metrics: SubgraphMetrics): RequestHooks<SubgraphContext> {
  return {
    willSendResponse: ({ errors }, ms) => {
      metrics.seconds.observe(ms / 1000);
      metrics.requests.inc({ outcome: errors?.length ? "errors" : "ok" });
    },
  };
}
