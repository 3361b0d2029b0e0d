import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 100;
/** The age of a copy that was never taken. */
const isMissing = (metric: string): boolean =>
  metric.startsWith("hub_reference_") && metric.includes("_age_seconds") && metric.endsWith(" -1");

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
      if (answer.ok && !metrics.split("\n").some(isMissing)) return true;
      await wait(LOOK_EVERY_MS);
    }
    return false;
  };
  return (await Promise.all(departments.map(copied))).every(Boolean);
}
