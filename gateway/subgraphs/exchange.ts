import { type Dispatcher, errors } from "undici";
import {
  SubgraphFailure,
  type FailureKind,
  type FailureReason,
} from "../engine/execution/subgraph-response.ts";
import type { Cancellation } from "./cancellation.ts";

export interface ExchangeLimits {
  /** From now to the last byte received, milliseconds. */
  readonly timeLimitMs: number;
  /** Largest answer read, bytes; a longer one is cut off and counts as making no sense. */
  readonly responseLimit: number;
}

/** Told once: that there was no answer, or the answer's text and HTTP status. */
export type ExchangeEnded = (failure: SubgraphFailure | null, text: string, statusCode: number) => void;

/**
 * One request and its answer, below undici's streams, signals and promises, which profiles showed among a fetch's dearest
 * parts.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | null = null;
  #statusCode = 0;
  #size = 0;
  readonly #chunks: Buffer[] = [];
  #failed: SubgraphFailure | null = null;
  #hasEnded = false;
  readonly #timer: NodeJS.Timeout;
  // Assigned before anything can call it: a cancelled request fails while this is being made.
  #forget: () => void = () => undefined;

  constructor(
    private readonly subgraph: string,
    private readonly limits: ExchangeLimits,
    cancellation: Cancellation,
    private readonly ended: ExchangeEnded,
  ) {
    this.#timer = setTimeout(() => this.#fail("TIMED_OUT", "TOO_LATE"), limits.timeLimitMs);
    const forget = cancellation.add(() => this.#fail("UNAVAILABLE", "CALLER_GONE"));
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
    this.#statusCode = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.limits.responseLimit) this.#fail("INVALID", "ANSWER_TOO_LONG");
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#end();
    const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.ended(null, String(whole), this.#statusCode);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, cause: Error): void {
    const isLate = cause instanceof errors.ConnectTimeoutError;
    this.#fail(isLate ? "TIMED_OUT" : "UNAVAILABLE", isLate ? "TOO_LATE" : "NO_CONNECTION", cause);
  }

  #fail(kind: FailureKind, reason: FailureReason, cause?: unknown): void {
    if (this.#hasEnded) return;
    this.#failed = new SubgraphFailure(this.subgraph, kind, reason, cause);
    this.#end();
    this.ended(this.#failed, "", this.#statusCode);
    this.#controller?.abort(this.#failed);
  }

  #end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#forget();
  }
}
