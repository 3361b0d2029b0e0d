import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { SignAssertion } from "../shared/auth/assertion.ts";
import type { Running } from "../shared/config/process-life.ts";
import { startGraphQLServer } from "../shared/door/graphql-server.ts";
import type { ShapeLimits } from "../shared/door/operation-shape.ts";
import type { GatewayContext, RequestOutcome } from "./gateway-context.ts";
import { Cancellation } from "./departments/cancellation.ts";
import type { DepartmentClient } from "./departments/department-client.ts";
import type { AskedOperation, JoinGateway } from "./join-gateway.ts";
import { costLimit } from "./limits/cost-limit.ts";
import { keptDocuments } from "./limits/kept-documents.ts";
import type { RateLimits } from "./limits/rate.ts";
import { statusByMediaType, uniformMistakes } from "./limits/uniform-mistakes.ts";
import { DepartmentCalls } from "./plugins/department-calls.ts";
import { departmentsStatus } from "./plugins/departments-status.ts";
import { type GatewayMetrics, operationMetrics } from "./plugins/metrics.ts";
import type { VerifyBearer } from "./session/bearer.ts";
import { signInAtTheDoor } from "./session/door.ts";

declare module "fastify" {
  interface FastifyRequest {
    outcome?: RequestOutcome;
  }
}

const BODY_LIMIT = 200_000;

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

/** Serves the joined graph; stopped, it lets go of the departments as well. */
export async function startGateway(parts: GatewayParts): Promise<Running> {
  const { gateway, limits, metrics, operationCacheSize, verifyBearer } = parts;
  const server = await startGraphQLServer<GatewayContext>({
    ...parts,
    answering: { gateway },
    documentStore: keptDocuments(operationCacheSize),
    limits: { bodyBytes: BODY_LIMIT, shape: limits.shape },
    // A supergraph is loaded, or there would be no server.
    readiness: async () => "OK",
    prepare: async (app) => {
      if (verifyBearer) await signInAtTheDoor(app, verifyBearer, limits.rate);
      statusByMediaType(app, (request) => request.outcome);
    },
    contextOf: (request, reply) => contextOf(parts, request, reply),
    concerns: [
      // Its hash is known by then, whatever the type says.
      { responseForOperation: (asked) => gateway.respond(asked as AskedOperation) },
      departmentsStatus(),
      operationMetrics(metrics),
      ...(limits.cost === null ? [] : [costLimit(limits.cost, operationCacheSize)]),
      uniformMistakes(parts.introspection),
    ],
    registry: metrics.registry,
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await Promise.all([...parts.clients.values()].map((client) => client.close()));
    },
  };
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
