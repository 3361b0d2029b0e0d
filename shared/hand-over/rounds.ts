import { sealOnce } from "../audit/sealer.ts";
import { chaseLate } from "./chase.ts";
import { sweepWaiting } from "./courier.ts";
import type { Office } from "./office.ts";

/** Something done again and again while the process lives. It may be done by several processes at once. */
export interface Round {
  readonly name: string;
  readonly everyMs: number;
  run(office: Office): Promise<unknown>;
}

/** What every department does by itself: seal its audit, send out again what waits, chase what is late. */
export function usualRounds(): Round[] {
  let lastFullLook = 0;
  return [
    {
      name: "seal",
      everyMs: 3000,
      run: async ({ db, signet, clock }) => {
        const now = clock.now().getTime();
        const everything = now - lastFullLook > 3_600_000;
        if (everything) lastFullLook = now;
        return sealOnce(db, signet, clock, everything);
      },
    },
    { name: "sweep", everyMs: 5000, run: sweepWaiting },
    { name: "chase", everyMs: 60_000, run: chaseLate },
  ];
}

/** Makes the rounds until stopped; a round that fails is logged and made again. @returns how to stop, after what runs now */
export function makeRounds(office: Office, rounds: readonly Round[]): () => Promise<void> {
  let stopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  const again = (round: Round, inMs: number): void => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = round
        .run(office)
        .catch((err: unknown) =>
          office.log.warn({ err, round: round.name }, "a round failed and will be made again"),
        )
        .finally(() => {
          running.delete(run);
          again(round, round.everyMs);
        });
      running.add(run);
    }, inMs);
    timers.add(timer);
  };
  for (const round of rounds) again(round, Math.min(round.everyMs, 1000));
  return async () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(running);
  };
}
