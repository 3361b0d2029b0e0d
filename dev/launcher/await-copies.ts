import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 100;
const NO_COPY = /^hub_reference_\w+_age_seconds\S* -1$/m;

/**
 * Waits until every department has its copies of the registers that others keep, as its metrics tell: from then on nothing is
 * refused for want of one. @returns false when one has none after so long; it goes on asking by itself
 */
export async function untilCopied(
  departments: readonly { url: string }[],
  metricsToken: string,
  limitMs: number,
): Promise<boolean> {
  const limit = AbortSignal.timeout(limitMs);
  const headers = { authorization: `Bearer ${metricsToken}` };
  const copied = async ({ url }: { url: string }): Promise<boolean> => {
    while (!limit.aborted) {
      const answer = await fetch(new URL("/metrics", url), { headers });
      const metrics = await answer.text();
      if (answer.ok && !NO_COPY.test(metrics)) return true;
      await wait(LOOK_EVERY_MS);
    }
    return false;
  };
  return (await Promise.all(departments.map(copied))).every(Boolean);
}
