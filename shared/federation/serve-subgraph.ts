import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Actor } from "../auth/actor.ts";
import type { VerifyAssertion } from "../auth/assertion.ts";
import type { Running } from "../config/process-life.ts";
import { formatPublicError } from "../errors/format-public-error.ts";
import {
  answerDoorErrors,
  checkShapeOnce,
  GRAPHQL_PATH,
  PARSE_OPTIONS,
  PATIENCE,
  readRequestsStrictly,
} from "../door/read-request.ts";
import { asGraphQLError, invalid, OfficeError } from "../errors/office-error.ts";
import { accessLog } from "../door/access-log.ts";
import { type Concern, seeTo } from "../door/concerns.ts";
import type { SubgraphContext } from "./context.ts";
import type { SubgraphMetrics } from "./metrics.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor?: Actor;
  }
}

const MAX_REPRESENTATIONS = 1000;
const BODY_LIMIT = 1_000_000;
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
  readonly log: Logger;
  /** Adds the department's other doors: hand-overs, material. */
  readonly addRoutes: (app: FastifyInstance) => void;
}

/**
 * Serves a subgraph: `/graphql` for requests that carry the gateway's assertion for this department, `/healthz` (the
 * process lives), `/readyz` (it can answer, 503 while it drains or its database is away), `/metrics`.
 */
export async function serveSubgraph<Context extends SubgraphContext>(
  options: ServeOptions<Context>,
): Promise<Running> {
  const { schema, log, metrics } = options;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestIdHeader: "x-request-id",
    logger: false,
    forceCloseConnections: "idle",
    ...PATIENCE,
    // Material comes through the same process, over lines that are slow.
    requestTimeout: 120_000,
  });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: PARSE_OPTIONS,
    formatError: formatPublicError,
    plugins: [
      // Both would put themselves around every resolver; answers are never kept, and say so themselves.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      fastifyApolloDrainPlugin(app),
      seeTo<Context>([
        representationLimit(),
        tellRestrictedFields(),
        requestMetrics(metrics),
        accessLog(log),
      ]),
    ],
  });
  await apollo.start();
  let draining = false;
  addHealth(app, options, () => draining);
  options.addRoutes(app);
  app.addHook("onRequest", (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done();
    try {
      request.actor = options.verifyAssertion(request.headers.authorization);
    } catch (thrown) {
      if (!(thrown instanceof OfficeError)) throw thrown;
      metrics.requests.inc({ outcome: "unauthenticated" });
      const { publicMessage: message, code } = thrown;
      return void reply.code(401).send({ errors: [{ message, extensions: { code } }] });
    }
    done();
  });
  // After the assertion: whoever is nobody is told no more than that.
  answerDoorErrors(app, (err) => log.error({ err }, "a request failed before GraphQL"));
  readRequestsStrictly(app, checkShapeOnce(LIMITS));
  await app.register(fastifyApollo(apollo), {
    path: GRAPHQL_PATH,
    method: "POST",
    context: async (request) => {
      if (!request.actor) throw new OfficeError("UNAUTHENTICATED");
      return options.contextFor(request.actor, request.id);
    },
  });
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    stop: async () => {
      draining = true;
      await apollo.stop();
      await app.close();
    },
  };
}

function addHealth(
  app: FastifyInstance,
  options: Pick<ServeOptions<SubgraphContext>, "isReady" | "metrics">,
  isDraining: () => boolean,
): void {
  app.get("/healthz", async () => ({ status: "OK" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      if (!isDraining()) await options.isReady();
      return await reply.code(isDraining() ? 503 : 200).send({ status: isDraining() ? "DRAINING" : "OK" });
    } catch {
      return reply.code(503).send({ status: "DATABASE_UNAVAILABLE" });
    }
  });
  app.get("/metrics", async (_request, reply) =>
    reply.type("text/plain").send(await options.metrics.registry.metrics()),
  );
}

function representationLimit(): Concern<SubgraphContext> {
  return {
    didResolveOperation: ({ request }) => {
      for (const value of Object.values(request.variables ?? {})) {
        if (Array.isArray(value) && value.length > MAX_REPRESENTATIONS) {
          const sentence = `One request asks for at most ${MAX_REPRESENTATIONS} entities.`;
          throw asGraphQLError(invalid("representations", sentence));
        }
      }
    },
  };
}

/** Reports fields refused openly, so that a front end can say "not for your duty" instead of "nothing there". */
function tellRestrictedFields(): Concern<SubgraphContext> {
  return {
    willSendResponse: ({ response, contextValue }) => {
      if (response.body.kind !== "single" || contextValue.restricted.size === 0) return;
      response.body.singleResult.extensions = { restricted: [...contextValue.restricted].sort() };
    },
  };
}

function requestMetrics(metrics: SubgraphMetrics): Concern<SubgraphContext> {
  return {
    willSendResponse: ({ errors }, ms) => {
      metrics.seconds.observe(ms / 1000);
      metrics.requests.inc({ outcome: errors?.length ? "errors" : "ok" });
    },
  };
}
