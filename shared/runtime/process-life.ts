/** Something that runs until it is stopped. */
export interface Running {
  readonly url: string;
  /** Refuses new work, finishes what is under way, releases everything in reverse order. */
  stop(): Promise<void>;
}

/** Releases resources last-in first-out; each is released even when another failed. */
export class Releasers {
  readonly #stack: (() => Promise<unknown>)[] = [];

  push(release: () => Promise<unknown>): void {
    this.#stack.push(release);
  }

  async releaseAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let release = this.#stack.pop(); release; release = this.#stack.pop()) {
      await release().catch((thrown: unknown) => failures.push(thrown));
    }
    if (failures.length > 0) throw new AggregateError(failures, "some resources could not be released");
  }
}

/**
 * Runs a process until SIGTERM or SIGINT, then stops it and leaves with code 0. A second signal leaves at once, and so
 * does the end of the parent that started it with a channel. A start that fails says why and leaves with 1.
 */
export async function runUntilSignal(start: () => Promise<Running>): Promise<void> {
  for (const output of [process.stdout, process.stderr]) output.on("error", () => undefined);
  let running: Running;
  try {
    running = await start();
  } catch (thrown) {
    say(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    if (process.channel)
      await tellParent({ failed: thrown instanceof Error ? thrown.message : String(thrown) });
    process.exit(1);
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (thrown: unknown) => {
        say(String(thrown));
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (process.channel) {
    process.on("disconnect", stop);
    await tellParent({ ready: running.url });
  }
}

/** Writes to standard error, when that can be written to: a full disk keeps nobody from ending in order. */
function say(line: string): void {
  try {
    process.stderr.write(`${line}\n`);
  } catch {
    // There is nobody else to tell.
  }
}

/** Tells whoever started this process; resolves when it is told, or when nobody is there to be. */
const tellParent = (message: object): Promise<void> =>
  new Promise((resolve) => process.send?.(message, () => resolve()) ?? resolve());
