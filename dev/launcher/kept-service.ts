import { setTimeout as wait } from "node:timers/promises";
import { type ServiceOptions, type ServiceProcess, startService } from "./service-process.ts";
import { whatNext } from "./start-again.ts";

/** What became of a service that ended by itself. */
export type Fate = "STARTED_AGAIN" | "GIVEN_UP";

export interface KeptOptions extends Omit<ServiceOptions, "onUnexpectedEnd"> {
  /** Told at the first end of a row of them, and when it is given up on. */
  readonly onUnexpectedEnd: (name: string, how: string, fate: Fate) => void;
}

/**
 * Starts a service and starts it again whenever it ends by itself, at the same address, until it is stopped or has ended too
 * often. The first start is the caller's to see fail.
 */
export async function keepService(options: KeptOptions): Promise<ServiceProcess> {
  const stopped = new AbortController();
  const ends: number[] = [];
  let starting: Promise<void> = Promise.resolve();
  const start = (): Promise<ServiceProcess> =>
    startService({ ...options, onUnexpectedEnd: (_name, how) => void (starting = startAgain(how)) });
  const startAgain = async (ended: string): Promise<void> => {
    for (let how = ended; !stopped.signal.aborted;) {
      const now = performance.now();
      ends.push(now);
      const next = whatNext(ends, now);
      if (next.kind === "GIVE_UP") return options.onUnexpectedEnd(options.name, how, "GIVEN_UP");
      if (next.isFirst) options.onUnexpectedEnd(options.name, how, "STARTED_AGAIN");
      await wait(next.pauseMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        running = await start();
        return;
      } catch (thrown) {
        how = thrown instanceof Error ? thrown.message : String(thrown);
      }
    }
  };
  let running = await start();
  return {
    name: options.name,
    url: running.url,
    get pid() {
      return running.pid;
    },
    stop: async () => {
      stopped.abort();
      await starting;
      await running.stop();
    },
  };
}
