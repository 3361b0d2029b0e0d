import { Counter, Gauge, type Registry } from "prom-client";

/**
 * One number that is read when `/metrics` is asked for. It has no labels: it is of the whole department, so that no value tells
 * of a place or a person.
 */
export interface ReadMetric<Source> {
  /** `hub_petitions_open_cases`; a counter's ends in `_total`. */
  readonly name: string;
  readonly kind: "gauge" | "counter";
  readonly help: string;
  /** Asked at every look, every few seconds: one cheap statement that locks nothing. */
  readonly read: (source: Source) => Promise<number>;
}

/** Shows metrics, each read anew at every look. One that cannot be read, its database away, is -1 as a gauge and not shown as a counter. */
export function showMetrics<Source>(
  registry: Registry,
  metrics: readonly ReadMetric<Source>[],
  source: Source,
): void {
  for (const metric of metrics)
    registry.registerMetric(metric.kind === "gauge" ? gauge(metric, source) : counter(metric, source));
}

function gauge<Source>({ name, help, read }: ReadMetric<Source>, source: Source): Gauge {
  return new Gauge({
    name,
    help,
    registers: [],
    async collect() {
      this.set(await read(source).catch(() => -1));
    },
  });
}

function counter<Source>({ name, help, read }: ReadMetric<Source>, source: Source): Counter {
  return new Counter({
    name,
    help,
    registers: [],
    async collect() {
      const total = await read(source).catch(() => null);
      this.remove();
      if (total !== null) this.inc(total);
    },
  });
}
