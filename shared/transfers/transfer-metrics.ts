import type { ReadMetric } from "../telemetry/read-metrics.ts";
import { oldestWaiting } from "./chase.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";

/** What every department shows of its transfers. */
export const transferMetrics: readonly ReadMetric<DepartmentRuntime>[] = [
  {
    name: "hub_transfer_oldest_seconds",
    kind: "gauge",
    help: "Age of the oldest transfer that is not delivered, or not answered: what an alarm watches",
    read: oldestWaiting,
  },
];
