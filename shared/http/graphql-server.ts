import { setTimeout as wait } from "node:timers/promises";
import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Actor } from "../kernel/actor.ts";
import { errorBody } from "../kernel/public-error.ts";
import type { Running } from "../runtime/process-life.ts";
import { formatPublicError } from "../graphql/format-public-error.ts";
import type { MayReadMetrics } from "../telemetry/metrics-token.ts";
import { accessLog } from "./access-log.ts";
import { type RequestHooks, hooksPlugin } from "./request-hooks.ts";

import {
  answerHttpErrors,
  type CheckDocument,
  GRAPHQL_PATH,
  PARSE_OPTIONS,
  SERVER_OPTIONS,
  readRequestsStrictly,
  refuseRepeatedHeaders,
} from "./read-request.ts";
import { requestIdOf } from "./request-id.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, once `addSignIn` has found out. */
    actor?: Actor;
  }
}

/** What the server answers from: a schema with resolvers, or a gateway over other servers. */
export type Answering = { readonly schema: GraphQLSchema } | { readonly gateway: GatewayInterface };

export interface ServerOptions<Context extends BaseContext> {
  readonly host: string;
  readonly port: number;
  readonly answering: Answering;
  readonly introspection: boolean;
  /** Parsed and validated documents: Apollo Server's own store unless given, none when null. */
  readonly documentStore?: ApolloServerOptions<Context>["documentStore"];
  readonly limits: {
    readonly bodyBytes: number;
    /** Looks at a document before anything else does. */
    readonly document: CheckDocument;
    /** Longest a request may take to arrive, milliseconds; SERVER_OPTIONS's unless given. */
    readonly requestMs?: number;
  };
  /** Addresses whose word on the caller's address is taken; none unless given. */
  readonly trustedProxies?: readonly string[];
  /** How long it goes on answering after it was told to stop, while `/readyz` sends callers away, milliseconds. */
  readonly drainGraceMs: number;
  /** "OK" when it can answer, else what is missing. */
  readonly readiness: () => Promise<string>;
  /** Routes and hooks of one's own, sign-in among them: before a byte of a document is looked at. */
  readonly prepare: (app: FastifyInstance) => void | Promise<void>;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  /** What else each operation is seen to by; its line in the log comes last. */
  readonly hooks: readonly RequestHooks<Context>[];
  readonly registry: Registry;
  readonly mayReadMetrics: MayReadMetrics;
  readonly log: Logger;
}

/**
 * Serves GraphQL over HTTP, the gateway's and every department's: `/graphql`, `/healthz` (the process lives), `/readyz` (it
 * can answer, 503 while it drains or cannot), `/metrics` for those who may read them. Stopping it drains it.
 */
export async function startGraphQLServer<Context extends BaseContext & { readonly requestId: string }>(
  options: ServerOptions<Context>,
): Promise<Running> {
  const { limits, log, trustedProxies = [] } = options;
  const app = fastify({
    bodyLimit: limits.bodyBytes,
    logger: false,
    forceCloseConnections: "idle",
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    ...SERVER_OPTIONS,
    ...(limits.requestMs !== undefined && { requestTimeout: limits.requestMs }),
    genReqId: ({ headers }) => requestIdOf(headers),
  });
  refuseRepeatedHeaders(app);
  const apollo = apolloServer(app, options);
  await apollo.start();
  let draining = false;
  addHealth(app, options, () => draining);
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (draining) void reply.header("connection", "close");
    done();
  });
  await options.prepare(app);
  // After sign-in: whoever is nobody is told no more than that.
  answerHttpErrors(app, (err) => log.error({ err }, "a request failed before GraphQL"));
  readRequestsStrictly(app, limits.document);
  await app.register(fastifyApollo(apollo), {
    path: GRAPHQL_PATH,
    method: "POST",
    context: options.contextOf,
  });
  const url = await app.listen({ host: options.host, port: options.port });
  return {
    url,
    stop: async () => {
      draining = true;
      // Load balancers see /readyz and leave; whoever still asks is answered, and told to come back on another line.
      await wait(options.drainGraceMs);
      await apollo.stop();
      await app.close();
    },
  };
}

function apolloServer<Context extends BaseContext & { readonly requestId: string }>(
  app: FastifyInstance,
  { answering, introspection, documentStore, hooks, log }: ServerOptions<Context>,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    ...answering,
    introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: PARSE_OPTIONS,
    ...(documentStore !== undefined && { documentStore }),
    formatError: (formatted, raw) => formatPublicError(formatted, raw),
    plugins: [
      // Two would put themselves around every resolver; answers are never kept, and say so themselves.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      hooksPlugin<Context>([...hooks, accessLog(log)]),
    ],
  });
}

function addHealth(
  app: FastifyInstance,
  {
    readiness,
    registry,
    mayReadMetrics,
  }: Pick<ServerOptions<BaseContext>, "readiness" | "registry" | "mayReadMetrics">,
  isDraining: () => boolean,
): void {
  app.get("/healthz", async () => ({ status: "OK" }));
  app.get("/readyz", async (_request, reply) => {
    // Looked at when the answer is there: draining may have begun while it was waited for.
    const found = isDraining() ? "DRAINING" : await readiness();
    const status = isDraining() ? "DRAINING" : found;
    return reply.code(status === "OK" ? 200 : 503).send({ status });
  });
  app.get("/metrics", async (request, reply) => {
    if (!mayReadMetrics(request.headers.authorization))
      return reply.code(401).header("www-authenticate", "Bearer").send(errorBody("UNAUTHENTICATED"));
    return reply.type("text/plain").send(await registry.metrics());
  });
}
