import { errors, Pool } from "undici";
import { type DepartmentAnswer, DepartmentTrouble, readAnswer } from "./department-answer.ts";

export interface FetchOptions {
  /** Longest a department may take, from the first byte sent to the last received, milliseconds. */
  readonly timeLimitMs: number;
  readonly connections: number;
  /** Largest answer read, bytes; a longer one is cut off and counts as making no sense. */
  readonly responseLimit: number;
}

/** A department as the engine reaches it: one pool of kept-alive connections, one time limit. */
export interface DepartmentClient {
  /** @throws DepartmentTrouble for everything but a GraphQL response */
  fetch(
    body: string,
    headers: Readonly<Record<string, string>>,
    abort: AbortSignal,
  ): Promise<DepartmentAnswer>;
  close(): Promise<void>;
}

export function departmentClient(department: string, url: string, options: FetchOptions): DepartmentClient {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: options.connections,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: options.timeLimitMs },
    maxResponseSize: options.responseLimit,
  });
  const path = pathname + search;
  return {
    async fetch(body, headers, abort) {
      // One timer and one controller a fetch: undici's own time limits tick by the second and do not end a slow body.
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(new TimedOut()), options.timeLimitMs);
      const onGone = (): void => controller.abort(new Error("the caller is gone"));
      abort.addEventListener("abort", onGone, { once: true });
      try {
        const { statusCode, body: stream } = await pool.request({
          path,
          method: "POST",
          headers: { "content-type": "application/json", accept: "application/json", ...headers },
          body,
          signal: controller.signal,
        });
        const text = await stream.text();
        if (statusCode === 401 || statusCode === 403) throw new DepartmentTrouble(department, "REFUSED");
        return readAnswer(department, text);
      } catch (thrown) {
        throw toTrouble(department, thrown);
      } finally {
        clearTimeout(timer);
        abort.removeEventListener("abort", onGone);
      }
    },
    close: () => pool.close(),
  };
}

class TimedOut extends Error {}

function toTrouble(department: string, thrown: unknown): DepartmentTrouble {
  if (thrown instanceof DepartmentTrouble) return thrown;
  if (thrown instanceof TimedOut || thrown instanceof errors.ConnectTimeoutError) {
    return new DepartmentTrouble(department, "TIMED_OUT", thrown);
  }
  if (thrown instanceof errors.ResponseExceededMaxSizeError)
    return new DepartmentTrouble(department, "INVALID", thrown);
  return new DepartmentTrouble(department, "UNAVAILABLE", thrown);
}
