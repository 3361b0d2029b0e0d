import { Pool } from "undici";
import { asTrouble, type DepartmentAnswer, DepartmentTrouble } from "../engine/execution/subgraph-response.ts";
import { Breaker, type BreakerRules, type BreakerState, type Pass } from "./breaker.ts";
import type { Cancellation } from "./cancellation.ts";
import { Exchange } from "./exchange.ts";
import { readAnswer } from "./read-response.ts";
import { RetryBudget } from "./retry-budget.ts";

export interface ClientOptions {
  /** Longest a department may take, from the call to the last byte received, milliseconds. */
  readonly timeLimitMs: number;
  readonly connections: number;
  /** Requests under way at once; further ones are turned away rather than kept waiting. */
  readonly mostAtOnce: number;
  /** Largest answer read, bytes. */
  readonly responseLimit: number;
  readonly breaker: BreakerRules;
}

/** When a department is given up for a while: five failures in a row, looked at again after one second, then two, four, five. */
export const BREAKER: BreakerRules = { failures: 5, firstPauseMs: 1000, longestPauseMs: 5000 };
/** For what must go on asking, such as the look for new schemas. */
export const NEVER_OPENS: BreakerRules = { ...BREAKER, failures: Number.POSITIVE_INFINITY };

/** One request to a department. */
export interface DepartmentRequest {
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
export type Outcome = DepartmentAnswer | DepartmentTrouble;

/**
 * A department as the gateway reaches it: kept-alive connections, a time limit, a breaker, a bulkhead, and retries of
 * queries that never reached it.
 */
export interface DepartmentClient {
  /** Rejects with DepartmentTrouble for everything but a GraphQL response. */
  fetch(request: DepartmentRequest): Promise<DepartmentAnswer>;
  breaker(): BreakerState;
  readonly underWay: number;
  /** Retries made so far. */
  readonly retries: number;
  close(): Promise<void>;
}

const ACCEPT = "application/json, application/graphql-response+json;q=0.9";
const MOST_TRIES = 3;
const RETRY_MS = { least: 10, more: 40 } as const;
/** A proxy's or a draining process's word that nobody looked at the request (RFC 9110 15.6.3-15.6.5). */
const NOBODY_THERE = [502, 503, 504];

export function departmentClient(department: string, url: string, options: ClientOptions): DepartmentClient {
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
  let underWay = 0;
  let retries = 0;

  const send = (request: DepartmentRequest, timeLimitMs: number, ended: (outcome: Outcome) => void): void => {
    const { body, cancellation } = request;
    const headers = { "content-type": "application/json", accept: ACCEPT, ...request.headers };
    const limits = { timeLimitMs, responseLimit: options.responseLimit };
    const exchange = new Exchange(department, limits, cancellation, (trouble, text, statusCode) =>
      ended(trouble ?? outcomeOf(department, text, statusCode)),
    );
    if (exchange.isOver) return;
    try {
      pool.dispatch({ path, method: "POST", headers, body }, exchange);
    } catch (cause) {
      exchange.onResponseError(null, cause as Error);
    }
  };

  /** How long to wait before another try of a query that never reached the department; null when there is to be none. */
  const pauseBefore = (
    { isMutation }: DepartmentRequest,
    outcome: Outcome,
    tries: number,
    until: number,
  ): number | null => {
    if (!(outcome instanceof DepartmentTrouble) || outcome.reason !== "NO_CONNECTION") return null;
    if (isMutation || tries === MOST_TRIES) return null;
    // Differs from one caller to the next, so that they do not all come back at once.
    const pause = RETRY_MS.least + Math.random() * RETRY_MS.more;
    return performance.now() + pause < until && budget.spend() ? pause : null;
  };

  /** Tells the breaker, once, how a request ended that it let through. */
  const settle = (pass: Pass, outcome: Outcome, wasCutShort: boolean): void => {
    if (!(outcome instanceof DepartmentTrouble)) return breaker.succeeded(pass);
    const { trouble, reason } = outcome;
    // What others left it of the request's time, and what a caller asked for so that the answer is too long or makes no
    // sense, says nothing of this department: one caller must not close it to the others.
    const isNotTheirs =
      trouble === "INVALID" || reason === "CALLER_GONE" || (reason === "TOO_LATE" && wasCutShort);
    if (isNotTheirs) breaker.forgotten(pass);
    else if (trouble === "REFUSED") breaker.succeeded(pass);
    else breaker.failed(pass, performance.now());
  };

  /** Why a request is not even tried, or the breaker's leave to try it. */
  const enter = ({ deadline }: DepartmentRequest, now: number): Pass | DepartmentTrouble => {
    if (underWay >= options.mostAtOnce)
      return new DepartmentTrouble(department, "UNAVAILABLE", "TOO_MANY_AT_ONCE");
    if (deadline <= now) return new DepartmentTrouble(department, "TIMED_OUT", "TOO_LATE");
    return breaker.enter(now) ?? new DepartmentTrouble(department, "UNAVAILABLE", "BREAKER_OPEN");
  };

  return {
    fetch: (request) =>
      new Promise((resolve, reject) => {
        const now = performance.now();
        const end = (outcome: Outcome): void => {
          request.ended?.(outcome);
          if (outcome instanceof DepartmentTrouble) reject(outcome);
          else resolve(outcome);
        };
        const pass = enter(request, now);
        if (pass instanceof DepartmentTrouble) return end(pass);
        const until = Math.min(now + options.timeLimitMs, request.deadline);
        underWay += 1;
        budget.earn();
        const attempt = (tries: number, timeLimitMs: number): void =>
          send(request, timeLimitMs, (outcome) => {
            const finish = (): void => {
              underWay -= 1;
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
    get underWay() {
      return underWay;
    },
    get retries() {
      return retries;
    },
    close: () => pool.close(),
  };
}

/** What an answer comes to: trouble for everything but a GraphQL response. */
function outcomeOf(department: string, text: string, status: number): Outcome {
  if (NOBODY_THERE.includes(status)) return new DepartmentTrouble(department, "UNAVAILABLE", "NO_CONNECTION");
  const isRefusal = status === 401 || status === 403;
  try {
    const answer = readAnswer(department, text, isRefusal ? "REFUSED" : "INVALID");
    return isRefusal && !answer.data ? new DepartmentTrouble(department, "REFUSED") : answer;
  } catch (thrown) {
    return asTrouble(department, thrown);
  }
}
