import { type Dispatcher, errors, Pool } from "undici";
import type { Cancellation } from "./cancellation.ts";
import { type DepartmentAnswer, DepartmentTrouble, readAnswer, type Trouble } from "./department-answer.ts";

export interface FetchOptions {
  /** Longest a department may take, from the call to the last byte received, milliseconds. */
  readonly timeLimitMs: number;
  readonly connections: number;
  /** Largest answer read, bytes; a longer one is cut off and counts as making no sense. */
  readonly responseLimit: number;
}

const ACCEPT = "application/json, application/graphql-response+json;q=0.9";

/** A department as the engine reaches it: one pool of kept-alive connections, one time limit. */
export interface DepartmentClient {
  /** @throws DepartmentTrouble for everything but a GraphQL response */
  fetch(
    body: string,
    headers: Readonly<Record<string, string>>,
    cancellation: Cancellation,
  ): Promise<DepartmentAnswer>;
  close(): Promise<void>;
}

export function departmentClient(department: string, url: string, options: FetchOptions): DepartmentClient {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: options.connections,
    keepAliveTimeout: 30_000,
    // The time limit below is exact and covers all of an answer; undici's own tick by the second and by the chunk.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: options.timeLimitMs },
  });
  const path = pathname + search;
  return {
    async fetch(body, given, cancellation) {
      const headers = { "content-type": "application/json", accept: ACCEPT, ...given };
      const exchange = new Exchange(department, options, cancellation);
      if (!exchange.isOver) pool.dispatch({ path, method: "POST", headers, body }, exchange);
      const text = await exchange.text;
      const isRefusal = exchange.statusCode === 401 || exchange.statusCode === 403;
      const answer = readAnswer(department, text, isRefusal ? "REFUSED" : "INVALID");
      if (isRefusal && !answer.data) throw new DepartmentTrouble(department, "REFUSED");
      return answer;
    },
    close: () => pool.close(),
  };
}

/** One request and its answer, below undici's streams and signals, which a profile showed among a fetch's dearest parts. */
class Exchange implements Dispatcher.DispatchHandler {
  /** The answer's text. Rejects with DepartmentTrouble. */
  readonly text: Promise<string>;
  #resolve!: (text: string) => void;
  #reject!: (trouble: DepartmentTrouble) => void;
  #controller: Dispatcher.DispatchController | null = null;
  statusCode = 0;
  #size = 0;
  readonly #chunks: Buffer[] = [];
  #failed: DepartmentTrouble | null = null;
  readonly #timer: NodeJS.Timeout;
  // Assigned before anything can call it: a cancelled request fails while this is being made.
  #forget: () => void = () => undefined;

  constructor(
    private readonly department: string,
    private readonly options: FetchOptions,
    cancellation: Cancellation,
  ) {
    this.text = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#timer = setTimeout(() => this.#fail("TIMED_OUT"), options.timeLimitMs);
    const forget = cancellation.add(() => this.#fail("UNAVAILABLE", new Error("the caller is gone")));
    if (this.isOver) forget();
    else this.#forget = forget;
  }

  /** True when it failed before it was sent. */
  get isOver(): boolean {
    return this.#failed !== null;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have waited for a connection longer than it was allowed to.
    if (this.#failed) controller.abort(this.#failed);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.statusCode = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.options.responseLimit) this.#fail("INVALID", new Error("the answer is too long"));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end();
    this.#resolve(
      this.#chunks.length === 1 ? String(this.#chunks[0]) : Buffer.concat(this.#chunks).toString(),
    );
  }

  onResponseError(_controller: Dispatcher.DispatchController, cause: Error): void {
    this.#fail(cause instanceof errors.ConnectTimeoutError ? "TIMED_OUT" : "UNAVAILABLE", cause);
  }

  #fail(trouble: Trouble, cause?: unknown): void {
    if (this.#failed) return;
    this.#failed = new DepartmentTrouble(this.department, trouble, cause);
    this.#end();
    this.#reject(this.#failed);
    this.#controller?.abort(this.#failed);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#forget();
  }
}
