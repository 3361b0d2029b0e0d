import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Actor } from "../shared/auth/actor.ts";
import type { SignAssertion } from "../shared/auth/assertion.ts";
import type { Running } from "../shared/config/process-life.ts";
import { accessLog } from "../shared/door/access-log.ts";
import { seeTo } from "../shared/door/concerns.ts";
import {
  answerDoorErrors,
  type CheckDocument,
  GRAPHQL_PATH,
  PARSE_OPTIONS,
  PATIENCE,
  readRequestsStrictly,
} from "../shared/door/read-request.ts";
import { formatPublicError } from "../shared/errors/format-public-error.ts";
import { answerOperations } from "./answer-operation.ts";
import type { GatewayContext, RequestOutcome } from "./request-context.ts";
import type { VerifyBearer } from "./security/bearer.ts";
import { costLimit } from "./security/cost-limit.ts";
import type { RateLimits } from "./security/rate-limits.ts";
import { requireSignIn } from "./security/sign-in.ts";
import { statusByMediaType, uniformErrors } from "./security/uniform-errors.ts";
import { Cancellation } from "./subgraphs/cancellation.ts";
import type { SubgraphClient } from "./subgraphs/client.ts";
import { departmentsExtension } from "./subgraphs/departments-extension.ts";
import { SubgraphCalls } from "./subgraphs/request-calls.ts";
import type { ServedSupergraph } from "./supergraph/served-supergraph.ts";
import { type GatewayMetrics, operationMetrics } from "./telemetry/metrics.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor?: Actor;
    operation?: GatewayContext["operation"];
    outcome?: RequestOutcome;
  }
}

const BODY_LIMIT = 200_000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

export interface GatewayParts {
  readonly host: string;
  readonly port: number;
  /** Introspection is for development; in production front ends bring their operations with them. */
  readonly introspection: boolean;
  readonly supergraph: ServedSupergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  /** Null for both: no sign-in, for other people's graphs. */
  readonly verifyBearer: VerifyBearer | null;
  readonly sign: SignAssertion | null;
  /** Longest a request may take, milliseconds. */
  readonly requestTimeLimitMs: number;
  readonly limits: {
    /** Objects one operation may bring; null for no limit, on other people's graphs. */
    readonly cost: number | null;
    readonly rate: RateLimits;
  };
  /** Addresses whose word on the caller's address is taken. */
  readonly trustedProxies: readonly string[];
  /** How long it goes on answering after it was told to stop, while `/readyz` sends load balancers away, milliseconds. */
  readonly drainGraceMs: number;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Serves the supergraph: `/graphql`, `/healthz` (a supergraph is loaded), `/readyz` (not draining), `/metrics`. */
export async function startGateway(parts: GatewayParts): Promise<Running> {
  const { log, metrics } = parts;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    logger: false,
    forceCloseConnections: "idle",
    trustProxy: parts.trustedProxies.length > 0 && [...parts.trustedProxies],
    ...PATIENCE,
    genReqId: (request) => requestIdOf(request.headers["x-request-id"]),
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway: parts.supergraph,
    introspection: parts.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: PARSE_OPTIONS,
    // Documents come prepared, from a cache of our own.
    documentStore: null,
    formatError: (formatted, raw) => formatPublicError(formatted, raw),
    plugins: [
      // No schema here has the hints it reads; answers are never kept, and say so themselves.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      seeTo<GatewayContext>([
        answerOperations(),
        departmentsExtension(),
        operationMetrics(metrics),
        ...(parts.limits.cost === null ? [] : [costLimit(parts.limits.cost)]),
        uniformErrors(parts.introspection),
        accessLog(log),
      ]),
    ],
  });
  await apollo.start();
  let draining = false;
  addHealth(app, parts, () => draining);
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (draining) void reply.header("connection", "close");
    done();
  });
  if (parts.verifyBearer) await requireSignIn(app, parts.verifyBearer, parts.limits.rate);
  answerDoorErrors(app, (err) => log.error({ err }, "a request failed at the door"));
  readRequestsStrictly(app, prepareWith(parts.supergraph));
  statusByMediaType(app, (request) => request.outcome);
  await app.register(fastifyApollo(apollo), {
    path: GRAPHQL_PATH,
    method: "POST",
    context: (request, reply) => contextOf(parts, request, reply),
  });
  const url = await app.listen({ host: parts.host, port: parts.port });
  return {
    url,
    stop: async () => {
      draining = true;
      // Load balancers see /readyz and leave; whoever still asks is answered, and told to come back on another line.
      await wait(parts.drainGraceMs);
      await apollo.stop();
      await app.close();
      await Promise.all([...parts.clients.values()].map((client) => client.close()));
    },
  };
}

/** The operation is prepared before Apollo Server sees the request, with the supergraph that is served at that moment. */
const prepareWith =
  (supergraph: ServedSupergraph): CheckDocument =>
  (query, request) => {
    const { operationName } = request.body as { operationName?: unknown };
    const found = supergraph.prepare(query, typeof operationName === "string" ? operationName : undefined);
    if (typeof found === "string") return found;
    request.operation = found;
    return null;
  };

/** The caller's own request id is kept when it is one, so that a trace can cross offices; nothing else is taken over. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === "string" && REQUEST_ID.test(header) ? header : randomUUID();
}

async function contextOf(
  parts: GatewayParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<GatewayContext> {
  const cancellation = new Cancellation();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) cancellation.cancel();
  });
  if (reply.raw.destroyed) cancellation.cancel();
  const actor = request.actor ?? null;
  const calls = new SubgraphCalls(
    parts.clients,
    {
      assertionFor: actor && parts.sign ? parts.sign(actor) : null,
      requestId: request.id,
      cancellation,
      deadline: performance.now() + parts.requestTimeLimitMs,
    },
    parts.metrics.observeFetch,
  );
  const outcome: RequestOutcome = (request.outcome = { isMistake: false });
  return { actor, requestId: request.id, operation: request.operation ?? null, calls, outcome };
}

function addHealth(app: FastifyInstance, parts: GatewayParts, isDraining: () => boolean): void {
  app.get("/healthz", async () => ({ status: "OK" }));
  app.get("/readyz", async (_request, reply) =>
    reply.code(isDraining() ? 503 : 200).send({ status: isDraining() ? "DRAINING" : "OK" }),
  );
  app.get("/metrics", async (_request, reply) =>
    reply.type("text/plain").send(await parts.metrics.registry.metrics()),
  );
}
