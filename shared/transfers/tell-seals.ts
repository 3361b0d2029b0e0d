import { newestSeal } from "../audit/records/seals.ts";
import { type Department, DEPARTMENTS } from "../kernel/department.ts";
import { DeliveryFailed, post } from "./post.ts";
import type { ScheduledJob } from "./scheduled-job.ts";

/** Twice in the hour in which a seal is to be with others. */
const TELL_EVERY_MS = 1_800_000;
const AGAIN_AFTER_MS = 60_000;

/**
 * The scheduled job that brings a department's newest audit seal to every other one, at least hourly, whether it has transfers
 * with them or not: what a seal covers cannot be cut off or rewritten unseen once another department holds it.
 */
export function tellSeals(): ScheduledJob {
  const told = new Map<Department, { readonly no: number; readonly nextAt: number }>();
  return {
    name: "witness",
    everyMs: 10_000,
    run: async (runtime, stopped) => {
      const seal = await newestSeal(runtime.db.read);
      if (!seal) return;
      const now = runtime.clock.now().getTime();
      const due = DEPARTMENTS.filter((to) => {
        const before = told.get(to);
        const isKnown = to !== runtime.department && Boolean(runtime.directory.of(to)?.url);
        return isKnown && (!before || (before.nextAt <= now && before.no !== seal.no));
      });
      await Promise.all(
        due.map(async (to) => {
          try {
            await post(runtime, to, "/transfers/seals", { seal: seal.jws }, stopped);
            told.set(to, { no: seal.no, nextAt: now + TELL_EVERY_MS });
          } catch (thrown) {
            if (!(thrown instanceof DeliveryFailed)) throw thrown;
            told.set(to, { no: 0, nextAt: now + AGAIN_AFTER_MS });
            if (!stopped.aborted)
              runtime.log.warn({ to }, "a department has not taken our audit seal and is asked again");
          }
        }),
      );
    },
  };
}
