/**
 * How many retries a subgraph is worth: a tenth of a retry for every request, at most ten saved up. When everything fails,
 * retries add a tenth to the load and not a multiple of it.
 */
export class RetryBudget {
  static readonly MOST = 10;
  static readonly PER_REQUEST = 0.1;
  #left: number = RetryBudget.MOST;

  earn(): void {
    this.#left = Math.min(RetryBudget.MOST, this.#left + RetryBudget.PER_REQUEST);
  }

  /** @returns whether a retry may be made; it is then spent */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
