import type { Clock } from "../kernel/clock.ts";
import type { ReadMetric } from "../telemetry/read-metrics.ts";
import type { Copies } from "./copies.ts";
import { LIST_NAMES, type ListName } from "./lists.ts";

/** How long ago the owner of each list last confirmed this process's copy. */
export const copyMetrics: readonly ReadMetric<{ readonly copies: Copies; readonly clock: Clock }>[] =
  LIST_NAMES.map((list) => ({
    name: ageMetric(list),
    kind: "gauge",
    help: `Time since the owner of the register of ${list} last confirmed this department's copy; -1 without a copy`,
    read: async ({ copies, clock }) => {
      const at = copies.checkedAt(list);
      return at ? (clock.now().getTime() - at.getTime()) / 1000 : -1;
    },
  }));

function ageMetric(list: ListName): string {
  return `hub_reference_${list}_age_seconds`;
}
