/**
 * One request's way to call off what is under way for it when its caller has gone. An AbortSignal would do the same; it
 * costs an EventTarget and two listeners for every fetch, which a profile showed.
 */
export class Cancellation {
  readonly #running = new Set<() => void>();
  #isCancelled = false;

  /** Has `stop` called on cancellation; at once when that has been. @returns how to take it back */
  add(stop: () => void): () => void {
    if (this.#isCancelled) stop();
    else this.#running.add(stop);
    return () => this.#running.delete(stop);
  }

  cancel(): void {
    this.#isCancelled = true;
    for (const stop of this.#running) stop();
    this.#running.clear();
  }
}
