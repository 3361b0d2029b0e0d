import type { DepartmentRuntime } from "./department-runtime.ts";
import { sealOnce } from "../audit/sealer.ts";
import { chaseLate } from "./chase.ts";
import { tellSeals } from "./tell-seals.ts";
import type { ScheduledJob } from "./scheduled-job.ts";

/** What every department does by itself: seal its audit, bring the seals to the others, chase what is late. */
export function usualJobs(): ScheduledJob[] {
  let lastFullLook = 0;
  return [
    {
      name: "seal",
      everyMs: 3000,
      run: async ({ db, keyRing, clock }) => {
        const now = clock.now().getTime();
        const everything = now - lastFullLook > 3_600_000;
        if (everything) lastFullLook = now;
        return sealOnce(db, keyRing, clock, everything);
      },
    },
    tellSeals(),
    { name: "chase", everyMs: 60_000, run: chaseLate },
  ];
}

/** Runs jobs until stopped; one that fails is logged and run again. @returns how to stop, after what runs now */
export function runScheduledJobs(
  runtime: DepartmentRuntime,
  jobs: readonly ScheduledJob[],
): () => Promise<void> {
  const stopped = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<unknown>>();
  const schedule = (job: ScheduledJob, inMs: number): void => {
    if (stopped.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const run = job
        .run(runtime, stopped.signal)
        .catch((err: unknown) =>
          runtime.log.warn({ err, job: job.name }, "a scheduled job failed and will be run again"),
        )
        .finally(() => {
          running.delete(run);
          schedule(job, job.everyMs);
        });
      running.add(run);
    }, inMs);
    timers.add(timer);
  };
  for (const job of jobs) schedule(job, Math.min(job.everyMs, 1000));
  return async () => {
    stopped.abort();
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(running);
  };
}
