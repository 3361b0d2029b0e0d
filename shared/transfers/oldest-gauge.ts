import { Gauge } from "prom-client";
import type { SubgraphMetrics } from "../telemetry/metrics.ts";
import { oldestWaiting } from "./chase.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";

/** How long the oldest transfer has been waiting to be delivered, or answered: what an alarm watches. */
export function gaugeOldestTransfer({ registry }: SubgraphMetrics, runtime: DepartmentRuntime): void {
  const gauge = new Gauge({
    name: "hub_transfer_oldest_seconds",
    help: "Age of the oldest transfer that is not delivered, or not answered",
    registers: [registry],
    // -1 says that nothing is known: its database is away.
    async collect() {
      this.set(await oldestWaiting(runtime).catch(() => -1));
    },
  });
  gauge.set(0);
}
