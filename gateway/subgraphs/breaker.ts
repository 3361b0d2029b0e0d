/** As circuit breakers call them: closed lets all through, open none, half-open one. */
export const BREAKER_STATES = ["CLOSED", "HALF_OPEN", "OPEN"] as const;
export type BreakerState = (typeof BREAKER_STATES)[number];

export interface BreakerRules {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** How long it stays open the first time, and at most, milliseconds; each failed probe doubles it. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/** Stands for one request that was let through; its end is told once. */
export interface Pass {
  readonly isProbe: boolean;
}
const USUAL: Pass = { isProbe: false };

/**
 * Keeps requests from a subgraph that does not answer. After `failures` in a row it opens; when the pause is over one
 * request goes through as a probe, while the others are still turned away at once: nobody waits for the probe of another,
 * and a probe whose caller goes away leaves the question open. (Both are why this is not a library's: the ones at hand let
 * the others wait, or count an abandoned probe as a success.) Pure: the clock is an argument, milliseconds.
 */
export class Breaker {
  #failuresInARow = 0;
  #pauseMs = 0;
  #closedFrom = 0;
  #probe: Pass | null = null;

  constructor(private readonly rules: BreakerRules) {}

  state(now: number): BreakerState {
    if (this.#pauseMs === 0) return "CLOSED";
    return this.#probe !== null || now >= this.#closedFrom ? "HALF_OPEN" : "OPEN";
  }

  /** @returns null when the request must not be sent */
  enter(now: number): Pass | null {
    if (this.#pauseMs === 0) return USUAL;
    if (this.#probe !== null || now < this.#closedFrom) return null;
    return (this.#probe = { isProbe: true });
  }

  /** It was answered. A late answer from before it opened does not prove that the subgraph is back. */
  succeeded(pass: Pass): void {
    if (this.#pauseMs > 0 && this.#probe !== pass) return;
    this.#failuresInARow = 0;
    this.#pauseMs = 0;
    this.#probe = null;
  }

  /** It was not answered as it should be. */
  failed(pass: Pass, now: number): void {
    if (this.#pauseMs > 0) {
      if (this.#probe !== pass) return;
      this.#pauseMs = Math.min(this.#pauseMs * 2, this.rules.longestPauseMs);
    } else {
      this.#failuresInARow += 1;
      if (this.#failuresInARow < this.rules.failures) return;
      this.#pauseMs = this.rules.firstPauseMs;
    }
    this.#probe = null;
    this.#closedFrom = now + this.#pauseMs;
  }

  /** It ended in a way that says nothing of the subgraph: its caller went away. */
  forgotten(pass: Pass): void {
    if (this.#probe === pass) this.#probe = null;
  }
}
