import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import type { SignAssertion } from "../shared/access/assertion.ts";
import type { Running } from "../shared/runtime/process-life.ts";
import { startGraphQLServer } from "../shared/http/graphql-server.ts";
import type { MayReadMetrics } from "../shared/telemetry/metrics-token.ts";
import type { CheckDocument } from "../shared/http/read-request.ts";
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
import { tellClocks } from "./telemetry/tell-clocks.ts";

declare module "fastify" {
  interface FastifyRequest {
    operation?: GatewayContext["operation"];
    outcome?: RequestOutcome;
  }
}

const BODY_LIMIT = 200_000;

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
  readonly mayReadMetrics: MayReadMetrics;
  readonly log: Logger;
}

/** Serves the supergraph; stopped, it lets go of the subgraphs as well. */
export async function startGateway(parts: GatewayParts): Promise<Running> {
  const { supergraph, limits, metrics, verifyBearer } = parts;
  const server = await startGraphQLServer<GatewayContext>({
    ...parts,
    answering: { gateway: supergraph },
    // Documents come prepared, from a cache of our own.
    documentStore: null,
    limits: { bodyBytes: BODY_LIMIT, document: prepareWith(supergraph) },
    // A supergraph is loaded, or there would be no server.
    readiness: async () => "OK",
    prepare: async (app) => {
      if (verifyBearer) await requireSignIn(app, verifyBearer, limits.rate);
      statusByMediaType(app, (request) => request.outcome);
    },
    contextOf: (request, reply) => contextOf(parts, request, reply),
    hooks: [
      answerOperations(),
      departmentsExtension(),
      operationMetrics(metrics),
      tellClocks(parts.log),
      ...(limits.cost === null ? [] : [costLimit(limits.cost)]),
      uniformErrors(parts.introspection),
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
