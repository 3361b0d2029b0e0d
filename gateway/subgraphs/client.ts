import { Pool } from "undici";
import { CLOCKS_DIFFER } from "../../shared/access/assertion.ts";
import { asFailure, type SubgraphResponse, SubgraphFailure } from "../engine/execution/subgraph-response.ts";
import { Breaker, type BreakerRules, type BreakerState, type Pass } from "./breaker.ts";
import type { Cancellation } from "./cancellation.ts";
import { Exchange } from "./exchange.ts";
import { readResponse } from "./read-response.ts";
import { RetryBudget } from "./retry-budget.ts";

export interface ClientOptions {
  /** Longest a subgraph may take, from the call to the last byte received, milliseconds. */
  readonly timeLimitMs: number;
  readonly connections: number;
  /** Requests under way at once; further ones are turned away rather than kept waiting. */
  readonly maxInFlight: number;
  /** Largest answer read, bytes. */
  readonly responseLimit: number;
  readonly breaker: BreakerRules;
}

/** When a subgraph is given up for a while: five failures in a row, looked at again after one second, then two, four, five. */
export const BREAKER: BreakerRules = { failures: 5, firstPauseMs: 1000, longestPauseMs: 5000 };
/** For what must go on asking, such as the look for new schemas. */
export const NEVER_OPEN: BreakerRules = { ...BREAKER, failures: Number.POSITIVE_INFINITY };

/** One request to a subgraph. */
export interface SubgraphRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A mutation is never sent twice. */
  readonly isMutation: boolean;
  /** When the whole request must be answered, on the clock of `performance.now()`. */
  readonly deadline: number;
  readonly cancellation: Cancellation;
  /** Told how it ended, just before whoever waits for it. */
  readonly ended?: (outcome: Outcome) => void;
}
export type Outcome = SubgraphResponse | SubgraphFailure;

/**
 * A subgraph as the gateway reaches it: kept-alive connections, a time limit, a breaker, a bulkhead, and retries of
 * queries that never reached it.
 */
export interface SubgraphClient {
  /** Rejects with DepartmentTrouble for everything but a GraphQL response. */
  fetch(request: SubgraphRequest): Promise<SubgraphResponse>;
  breaker(): BreakerState;
  readonly inFlight: number;
  /** Retries made so far. */
  readonly retries: number;
  close(): Promise<void>;
}

const ACCEPT = "application/json, application/graphql-response+json;q=0.9";
const MAX_ATTEMPTS = 3;
const RETRY_MS = { least: 10, more: 40 } as const;
/** A proxy's or a draining process's word that nobody looked at the request (RFC 9110 15.6.3-15.6.5). */
const NOT_REACHED = [502, 503, 504];

export function subgraphClient(subgraph: string, url: string, options: ClientOptions): SubgraphClient {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: options.connections,
    keepAliveTimeout: 30_000,
    // The time limit is exact and covers all of an answer; undici's own tick by the second and by the chunk.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: options.timeLimitMs },
  });
  const path = pathname + search;
  const breaker = new Breaker(options.breaker);
  const budget = new RetryBudget();
  let inFlight = 0;
  let retries = 0;

  const send = (request: SubgraphRequest, timeLimitMs: number, ended: (outcome: Outcome) => void): void => {
    const { body, cancellation } = request;
    const headers = { "content-type": "application/json", accept: ACCEPT, ...request.headers };
    const limits = { timeLimitMs, responseLimit: options.responseLimit };
    const exchange = new Exchange(subgraph, limits, cancellation, (failure, text, statusCode) =>
      ended(failure ?? outcomeOf(subgraph, text, statusCode)),
    );
    if (exchange.isOver) return;
    try {
      pool.dispatch({ path, method: "POST", headers, body }, exchange);
    } catch (cause) {
      exchange.onResponseError(null, cause as Error);
    }
  };

  /** How long to wait before another try of a query that never reached the subgraph; null when there is to be none. */
  const pauseBefore = (
    { isMutation }: SubgraphRequest,
    outcome: Outcome,
    tries: number,
    until: number,
  ): number | null => {
    if (!(outcome instanceof SubgraphFailure) || outcome.reason !== "NO_CONNECTION") return null;
    if (isMutation || tries === MAX_ATTEMPTS) return null;
    // Differs from one caller to the next, so that they do not all come back at once.
    const pause = RETRY_MS.least + Math.random() * RETRY_MS.more;
    return performance.now() + pause < until && budget.spend() ? pause : null;
  };

  /** Tells the breaker, once, how a request ended that it let through. */
  const settle = (pass: Pass, outcome: Outcome, wasCutShort: boolean): void => {
    if (!(outcome instanceof SubgraphFailure)) return breaker.succeeded(pass);
    const { kind, reason } = outcome;
    // What others left it of the request's time, and what a caller asked for so that the answer is too long or makes no
    // sense, says nothing of this subgraph: one caller must not close it to the others.
    const isNotTheirs =
      kind === "INVALID" || reason === "CALLER_GONE" || (reason === "TOO_LATE" && wasCutShort);
    if (isNotTheirs) breaker.forgotten(pass);
    else if (kind === "REFUSED") breaker.succeeded(pass);
    else breaker.failed(pass, performance.now());
  };

  /** Why a request is not even tried, or the breaker's leave to try it. */
  const enter = ({ deadline }: SubgraphRequest, now: number): Pass | SubgraphFailure => {
    if (inFlight >= options.maxInFlight)
      return new SubgraphFailure(subgraph, "UNAVAILABLE", "TOO_MANY_AT_ONCE");
    if (deadline <= now) return new SubgraphFailure(subgraph, "TIMED_OUT", "TOO_LATE");
    return breaker.enter(now) ?? new SubgraphFailure(subgraph, "UNAVAILABLE", "BREAKER_OPEN");
  };

  return {
    fetch: (request) =>
      new Promise((resolve, reject) => {
        const now = performance.now();
        const end = (outcome: Outcome): void => {
          request.ended?.(outcome);
          if (outcome instanceof SubgraphFailure) reject(outcome);
          else resolve(outcome);
        };
        const pass = enter(request, now);
        if (pass instanceof SubgraphFailure) return end(pass);
        const until = Math.min(now + options.timeLimitMs, request.deadline);
        inFlight += 1;
        budget.earn();
        const attempt = (tries: number, timeLimitMs: number): void =>
          send(request, timeLimitMs, (outcome) => {
            const finish = (): void => {
              inFlight -= 1;
              settle(pass, outcome, until < now + options.timeLimitMs);
              end(outcome);
            };
            const pause = pauseBefore(request, outcome, tries, until);
            if (pause === null) return finish();
            setTimeout(() => {
              const left = until - performance.now();
              // The loop may have been held up meanwhile.
              if (left <= 0) return finish();
              retries += 1;
              attempt(tries + 1, left);
            }, pause);
          });
        attempt(1, until - now);
      }),
    breaker: () => breaker.state(performance.now()),
    get inFlight() {
      return inFlight;
    },
    get retries() {
      return retries;
    },
    close: () => pool.close(),
  };
}

/** What a response comes to: a failure for everything but a GraphQL response. */
function outcomeOf(subgraph: string, text: string, status: number): Outcome {
  if (NOT_REACHED.includes(status)) return new SubgraphFailure(subgraph, "UNAVAILABLE", "NO_CONNECTION");
  const isRefusal = status === 401 || status === 403;
  try {
    const answer = readResponse(subgraph, text, isRefusal ? "REFUSED" : "INVALID");
    if (!isRefusal || answer.data) return answer;
    const areClocks = answer.extensions?.["reason"] === CLOCKS_DIFFER;
    return new SubgraphFailure(subgraph, "REFUSED", areClocks ? CLOCKS_DIFFER : undefined);
  } catch (thrown) {
    return asFailure(subgraph, thrown);
  }
}
