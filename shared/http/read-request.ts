import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type DocumentNode, Kind, OperationTypeNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { errorBody } from "../kernel/public-error.ts";
import { exceededLimit, type ShapeLimits } from "./operation-shape.ts";
import { NotWellFormed, readJsonBody } from "./read-json-body.ts";

export const GRAPHQL_PATH = "/graphql";
const MOST_TOKENS = 4000;
/** A well-formed document is looked at once; kept by text, the least recently used goes first. */
const DOCUMENTS_KEPT = 1000;
const LONGEST_KEPT = 20_000;
const SLOWEST = { headersMs: 5000, requestMs: 10_000, lookEveryMs: 1000 } as const;

/**
 * Server options against callers who send a byte a second: whoever is not done in time gets 408 (RFC 9110 15.5.9). An address
 * that is none (`%ff`) is refused by the router, ahead of every hook.
 */
export const SERVER_OPTIONS = {
  requestTimeout: SLOWEST.requestMs,
  http: {
    headersTimeout: SLOWEST.headersMs,
    connectionsCheckingInterval: SLOWEST.lookEveryMs,
  },
  frameworkErrors: ({ statusCode = 400 }: { statusCode?: number }, _request: unknown, reply: unknown): void =>
    void (reply as FastifyReply).code(statusCode).send(errorBody("BAD_REQUEST")),
} as const;

/** Apollo Server's own options where it parses. */
export const PARSE_OPTIONS = { maxTokens: MOST_TOKENS } as const;

/**
 * What stands before GraphQL at the gateway and at every department: POST alone, one JSON object in well-formed UTF-8
 * (RFC 8259 section 8.1) with no name twice (section 4), no batch, a document within its limits. It answers before anything is planned or validated.
 *
 * Only a question in GraphQL is parsed here, after sign-in. Whatever comes to another route reaches it as bytes, for the route to
 * know first who sends them; whatever comes to no route, or as another type, is answered without a byte of it being read.
 */
export function readRequestsStrictly(app: FastifyInstance, check: CheckDocument): void {
  app.removeContentTypeParser(["application/json", "text/plain"]);
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return done(null, body);
    let read: unknown;
    try {
      read = readJsonBody(request, body as Buffer);
    } catch (thrown) {
      return done(thrown as NotWellFormed);
    }
    // What follows is not ours to catch.
    done(null, read);
  });
  app.addHook("onRequest", (request, reply, done) => {
    if (request.is404) return void reply.code(404).send(errorBody("BAD_REQUEST"));
    done();
  });
  app.addHook("preHandler", (request, reply, done) => {
    if (request.routeOptions.url !== GRAPHQL_PATH || request.method !== "POST") return done();
    // No answer is kept anywhere on its way (RFC 9111 5.2.2.5): the next person may see less.
    void reply.header("cache-control", "no-store");
    const body = request.body as { query?: unknown } | null | undefined;
    if (typeof body !== "object" || body === null || Array.isArray(body)) throw new NotWellFormed(400);
    const { query } = body;
    const problem = typeof query === "string" ? check(query, request) : null;
    if (problem) return void reply.code(400).send(errorBody(problem));
    done();
  });
  app.route({
    method: ["GET", "PUT", "PATCH", "DELETE", "HEAD"],
    url: GRAPHQL_PATH,
    handler: (_request, reply) => reply.code(405).header("allow", "POST").send(errorBody("BAD_REQUEST")),
  });
}

/** Headers that mean nothing when they come twice: who answers and who stands before it could each believe another. */
const ONCE = ["authorization", "host"];

/**
 * Refuses a request with two `Authorization` or two `Host` headers (RFC 9110 5.3, RFC 9112 3.2), on every route: Node takes the
 * first and says nothing. To be called first.
 */
export function refuseRepeatedHeaders(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (hasTwice(request.raw.rawHeaders)) return void reply.code(400).send(errorBody("BAD_REQUEST"));
    done();
  });
}

/** @param sent names and values by turns */
function hasTwice(sent: readonly string[]): boolean {
  let seen = 0;
  for (let at = 0; at < sent.length; at += 2) {
    const name = sent[at] ?? "";
    // Of the right length first: a request has ten others.
    const which = ONCE.findIndex((one) => one.length === name.length && one === name.toLowerCase());
    if (which === -1) continue;
    if ((seen & (1 << which)) !== 0) return true;
    seen |= 1 << which;
  }
  return false;
}

/** The code that a document is refused with before anybody looks at what it means. */
export type DocumentProblem = "GRAPHQL_VALIDATION_FAILED" | "OPERATION_TOO_COSTLY";
/** Looks at the document of a request; null lets it pass. */
export type CheckDocument = (query: string, request: FastifyRequest) => DocumentProblem | null;

/** For whoever has Apollo Server parse the document again: a good one is looked at once, and known by its text. */
export function checkShapeOnce(limits: ShapeLimits): CheckDocument {
  const good = new LRUCache<string, true>({ max: DOCUMENTS_KEPT });
  return (query) => {
    if (good.has(query)) return null;
    const document = parseDocument(query);
    const problem = document && shapeProblem(document, limits);
    if (!problem && query.length <= LONGEST_KEPT) good.set(query, true);
    return problem;
  };
}

/** Null for what is not GraphQL: whoever answers says so in its own words. */
export function parseDocument(query: string): DocumentNode | null {
  try {
    return parse(query, PARSE_OPTIONS);
  } catch {
    return null;
  }
}

export function shapeProblem(document: DocumentNode, limits: ShapeLimits): DocumentProblem | null {
  const subscribes = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (subscribes) return "GRAPHQL_VALIDATION_FAILED";
  return exceededLimit(document, limits) === null ? null : "OPERATION_TOO_COSTLY";
}

/**
 * Answers whatever failed before GraphQL with a code and a sentence; `tell` hears of what was our fault. To be called before
 * routes are registered: what is registered earlier keeps answering in the framework's own words.
 */
export function answerHttpErrors(app: FastifyInstance, tell: (thrown: Error) => void): void {
  app.setErrorHandler((thrown: Error & { statusCode?: number }, _request: FastifyRequest, reply) => {
    const status = thrown.statusCode ?? 500;
    if (status >= 500) tell(thrown);
    return reply.code(status).send(errorBody(status >= 500 ? "INTERNAL" : "BAD_REQUEST"));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody("BAD_REQUEST")));
}
