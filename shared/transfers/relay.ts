import { setTimeout as wait } from "node:timers/promises";
import type { Department } from "../kernel/department.ts";
import { restMs } from "../kernel/back-off.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { ANSWER_WITHIN_MS, DeliveryFailed } from "./post.ts";
import { claimAnswer, claimTransfer, postponeAnswer, postponeTransfer } from "./records/due-rows.ts";
import { sendAnswer, sendTransfer } from "./send.ts";
import { listenForWork, Wake } from "./wake.ts";

/** At most so many messages under way to one department: one that hangs holds up no other, and memory is bounded. */
const LANES_PER_DEPARTMENT = 2;
/** Longer than a message may take. A relay that died costs what it had under way this long, and no more. */
const LEASE_MS = ANSWER_WITHIN_MS + 10_000;
/** A look without being woken: for what became due by time alone, or when the wake-up was lost. */
const LOOK_EVERY_MS = 1000;

/** A row that a relay has taken: where it goes, how to send it, how to put it back. */
interface Claim {
  readonly to: Department;
  readonly attempt: number;
  send(stopped: AbortSignal): Promise<void>;
  postpone(restMs: number): Promise<void>;
}

/** What the outbox holds: transfers to be delivered, and answers to be told. */
const CLAIMS: readonly ((
  runtime: DepartmentRuntime,
  full: readonly Department[],
) => Promise<Claim | null>)[] = [
  async (runtime, full) => {
    const row = await claimTransfer(runtime.db, full, LEASE_MS);
    return (
      row && {
        to: row.toDepartment,
        attempt: row.attempt,
        send: (stopped) => sendTransfer(runtime, row, stopped),
        postpone: (rest) => postponeTransfer(runtime.db, row, rest),
      }
    );
  },
  async (runtime, full) => {
    const row = await claimAnswer(runtime.db, full, LEASE_MS);
    return (
      row && {
        to: row.toDepartment,
        attempt: row.attempt,
        send: (stopped) => sendAnswer(runtime, row, stopped),
        postpone: (rest) => postponeAnswer(runtime.db, row, rest),
      }
    );
  },
];

/**
 * Sends what is due in a department's outbox until stopped, one loop for transfers and answers. Any number of relays may run
 * for one department; each may be killed at any instruction.
 * @returns how to stop: what is under way is called off and put back
 */
export function runRelay(runtime: DepartmentRuntime, databaseUrl: string): () => Promise<void> {
  const stopped = new AbortController();
  const wake = new Wake();
  const listening = listenForWork(databaseUrl, runtime, wake, stopped.signal);
  const life = relay(runtime, wake, stopped.signal);
  return async () => {
    stopped.abort();
    wake.up();
    await Promise.all([life, listening]);
  };
}

async function relay(runtime: DepartmentRuntime, wake: Wake, stopped: AbortSignal): Promise<void> {
  const underWay = new Map<Promise<void>, Department>();
  const start = (claim: Claim): void => {
    const carried = deliver(runtime, claim, stopped).finally(() => {
      underWay.delete(carried);
      wake.up();
    });
    underWay.set(carried, claim.to);
  };
  while (!stopped.aborted) {
    try {
      for (const claimNext of CLAIMS) {
        while (!stopped.aborted) {
          const claim = await claimNext(runtime, fullLanes([...underWay.values()]));
          if (!claim) break;
          start(claim);
        }
      }
      await wake.within(LOOK_EVERY_MS);
    } catch (err) {
      runtime.log.warn({ err }, "the relay cannot look into its outbox and will look again");
      await wait(LOOK_EVERY_MS, undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  await Promise.all(underWay.keys());
}

/** Departments that have all the messages under way that they may have. */
function fullLanes(underWay: readonly Department[]): Department[] {
  const counts = Map.groupBy(underWay, (to) => to);
  return [...counts].filter(([, all]) => all.length >= LANES_PER_DEPARTMENT).map(([to]) => to);
}

/** Sends what was taken; what does not arrive is put back, for a rest. Never rejects. */
async function deliver(runtime: DepartmentRuntime, claim: Claim, stopped: AbortSignal): Promise<void> {
  try {
    await claim.send(stopped);
  } catch (err) {
    if (!(err instanceof DeliveryFailed))
      runtime.log.error({ err }, "a transfer or its answer could not be sent");
    // Should the database be away as well, the lease puts it back.
    await claim.postpone(restMs(claim.attempt, Math.random())).catch(() => undefined);
  }
}
