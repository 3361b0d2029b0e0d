import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { OUTBOX_CHANNEL } from "./records/due-rows.ts";

/** A bell: who waits for it is woken, and a ring that comes while nobody waits is not lost. */
export class Wake {
  #isRung = false;
  #rouse: () => void = () => undefined;

  up(): void {
    this.#isRung = true;
    this.#rouse();
  }

  /** Resolves when the bell has rung since the last time, or after so long. */
  async within(ms: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isRung = false;
    this.#rouse = () => undefined;
  }
}

const COME_BACK_AFTER_MS = 500;

/**
 * Rings the bell whenever a transaction has put something into the outbox, over a connection of its own: one from a pool
 * would be given away and forget what it listens to. A lost connection is made anew; meanwhile the relay looks by itself.
 */
export async function listenForWork(
  databaseUrl: string,
  runtime: Pick<DepartmentRuntime, "department">,
  wake: Wake,
  stopped: AbortSignal,
): Promise<void> {
  const over = new Promise<void>((resolve) =>
    stopped.addEventListener("abort", () => resolve(), { once: true }),
  );
  while (!stopped.aborted) {
    const client = new Client({
      connectionString: databaseUrl,
      application_name: `hub-${runtime.department}-relay`,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
    });
    const lost = new Promise<void>((resolve) =>
      client.on("error", () => resolve()).on("end", () => resolve()),
    );
    client.on("notification", () => wake.up());
    try {
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      // What was put in while nobody listened.
      wake.up();
      await Promise.race([lost, over]);
    } catch {
      // The database is away: it is tried again below.
    }
    await client.end().catch(() => undefined);
    await wait(COME_BACK_AFTER_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}
