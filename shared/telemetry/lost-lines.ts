import { Counter, type Registry } from "prom-client";
import { logLinesLost } from "./log-output.ts";

/** Counts what the log itself cannot tell while nobody can write it. */
export function countLostLines(registry: Registry): void {
  registry.registerMetric(
    new Counter({
      name: "hub_log_lines_lost_total",
      help: "Lines of the log that could not be written",
      registers: [],
      collect() {
        this.reset();
        this.inc(logLinesLost());
      },
    }),
  );
}
