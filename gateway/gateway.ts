import { randomUUID } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { Actor } from "../shared/auth/actor.ts";
import type { SignAssertion } from "../shared/auth/assertion.ts";
import type { Running } from "../shared/config/process-life.ts";
import { formatPublicError, isOurFault } from "../shared/errors/format-public-error.ts";
import { ERROR_CODES, OfficeError } from "../shared/errors/office-error.ts";
import type { GatewayContext } from "./gateway-context.ts";
import { Cancellation } from "./departments/cancellation.ts";
import type { DepartmentClient } from "./departments/department-client.ts";
import type { JoinGateway } from "./join-gateway.ts";
import { DepartmentCalls } from "./plugins/department-calls.ts";
import { departmentsStatus } from "./plugins/departments-status.ts";
import { type GatewayMetrics, operationMetrics } from "./plugins/metrics.ts";
import type { VerifyBearer } from "./session/bearer.ts";

declare module "fastify" {
  interface FastifyRequest {
    actor?: Actor;
  }
}

const BODY_LIMIT = 200_000;
const MOST_TOKENS = 4000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

export interface GatewayParts {
  readonly host: string;
  readonly port: number;
  /** Introspection is for development; in production front ends bring their operations with them. */
  readonly introspection: boolean;
  readonly gateway: JoinGateway;
  readonly clients: ReadonlyMap<string, DepartmentClient>;
  /** Null for both: no sign-in, for other people's graphs. */
  readonly verifyBearer: VerifyBearer | null;
  readonly sign: SignAssertion | null;
  /** Longest a request may take, milliseconds. */
  readonly requestTimeLimitMs: number;
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
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: (formatted, raw) => {
      const shown = formatPublicError(formatted, raw);
      if (isOurFault(shown)) log.error({ err: raw }, "an operation failed on our side");
      return shown;
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      departmentsStatus(),
      operationMetrics(metrics),
    ],
  });
  await apollo.start();
  let draining = false;
  addHealth(app, parts, () => draining);
  if (parts.verifyBearer) addDoor(app, parts.verifyBearer);
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: (request, reply) => contextOf(parts, request, reply),
  });
  app.setErrorHandler((thrown: Error & { statusCode?: number }, _request, reply) => {
    const status = thrown.statusCode ?? 500;
    if (status >= 500) log.error({ err: thrown }, "a request failed at the door");
    const message =
      status >= 500 ? ERROR_CODES.INTERNAL.message : "The request is not a well-formed GraphQL request.";
    return reply
      .code(status)
      .send({ errors: [{ message, extensions: { code: status >= 500 ? "INTERNAL" : "BAD_REQUEST" } }] });
  });
  const url = await app.listen({ host: parts.host, port: parts.port });
  return {
    url,
    stop: async () => {
      draining = true;
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

/** Nobody reaches GraphQL unknown: the token is checked before a byte of the document is looked at. */
function addDoor(app: FastifyInstance, verifyBearer: VerifyBearer): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== "/graphql") return;
    try {
      request.actor = await verifyBearer(request.headers.authorization);
    } catch (thrown) {
      if (!(thrown instanceof OfficeError)) throw thrown;
      const { code, publicMessage: message } = thrown;
      if (code === "UNAUTHENTICATED") void reply.header("www-authenticate", "Bearer");
      await reply.code(ERROR_CODES[code].status).send({ errors: [{ message, extensions: { code } }] });
    }
  });
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
    { actor, requestId: request.id, cancellation, deadline: performance.now() + parts.requestTimeLimitMs },
    parts.sign,
    parts.metrics.observeFetch,
  );
  return { actor, requestId: request.id, calls };
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
