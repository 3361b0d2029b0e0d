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
  GRAPHQL_PATH,
  PARSE_OPTIONS,
  PATIENCE,
  readRequestsStrictly,
} from "../shared/door/read-request.ts";
import type { ShapeLimits } from "../shared/door/operation-shape.ts";
import { formatPublicError } from "../shared/errors/format-public-error.ts";
import type { GatewayContext, RequestOutcome } from "./request-context.ts";
import { Cancellation } from "./subgraphs/cancellation.ts";
import type { DepartmentClient } from "./subgraphs/client.ts";
import type { AskedOperation, JoinGateway } from "./supergraph/served-supergraph.ts";
import { costLimit } from "./security/cost-limit.ts";
import { keptDocuments } from "./security/kept-documents.ts";
import type { RateLimits } from "./security/rate-limits.ts";
import { statusByMediaType, uniformMistakes } from "./security/uniform-errors.ts";
import { DepartmentCalls } from "./subgraphs/request-calls.ts";
import { departmentsStatus } from "./subgraphs/departments-extension.ts";
import { type GatewayMetrics, operationMetrics } from "./telemetry/metrics.ts";
import type { VerifyBearer } from "./security/bearer.ts";
import { signInAtTheDoor } from "./security/sign-in.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor?: Actor;
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
  readonly gateway: JoinGateway;
  /** Operations kept parsed, validated and planned. */
  readonly operationCacheSize: number;
  readonly clients: ReadonlyMap<string, DepartmentClient>;
  /** Null for both: no sign-in, for other people's graphs. */
  readonly verifyBearer: VerifyBearer | null;
  readonly sign: SignAssertion | null;
  /** Longest a request may take, milliseconds. */
  readonly requestTimeLimitMs: number;
  readonly limits: {
    readonly shape: ShapeLimits;
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

/** Serves the joined graph: `/graphql`, `/healthz` (a supergraph is loaded), `/readyz` (not draining), `/metrics`. */
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
    gateway: parts.gateway,
    introspection: parts.introspection,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: PARSE_OPTIONS,
    documentStore: keptDocuments(parts.operationCacheSize),
    formatError: (formatted, raw) => formatPublicError(formatted, raw),
    plugins: [
      // No schema here has the hints it reads; answers are never kept, and say so themselves.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      seeTo<GatewayContext>([
        // Its hash is known by then, whatever the type says.
        { responseForOperation: (asked) => parts.gateway.respond(asked as AskedOperation) },
        departmentsStatus(),
        operationMetrics(metrics),
        ...(parts.limits.cost === null ? [] : [costLimit(parts.limits.cost, parts.operationCacheSize)]),
        uniformMistakes(parts.introspection),
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
  if (parts.verifyBearer) await signInAtTheDoor(app, parts.verifyBearer, parts.limits.rate);
  answerDoorErrors(app, (err) => log.error({ err }, "a request failed at the door"));
  readRequestsStrictly(app, parts.limits.shape);
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
  const calls = new DepartmentCalls(
    parts.clients,
    {
      wordTo: actor && parts.sign ? parts.sign(actor) : null,
      requestId: request.id,
      cancellation,
      deadline: performance.now() + parts.requestTimeLimitMs,
    },
    parts.metrics.observeFetch,
  );
  const outcome: RequestOutcome = (request.outcome = { isMistake: false });
  return { actor, requestId: request.id, calls, outcome };
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
