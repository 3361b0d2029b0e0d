import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { countLostLines } from "./lost-lines.ts";

/** What one department's process counts. Labels are names of operations and outcomes, never values. */
export interface SubgraphMetrics {
  readonly registry: Registry;
  readonly statements: Counter<"for">;
  readonly poolErrors: Counter;
  readonly requests: Counter<"outcome">;
  readonly seconds: Histogram;
  readonly gatewayClockAhead: Gauge;
}

export function subgraphMetrics(department: string): SubgraphMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ department });
  collectDefaultMetrics({ register: registry });
  countLostLines(registry);
  const registers = [registry];
  return {
    registry,
    statements: new Counter({
      name: "hub_db_statements_total",
      help: "SQL statements sent, for requests and for the department's background work",
      labelNames: ["for"],
      registers,
    }),
    poolErrors: new Counter({
      name: "hub_db_pool_errors_total",
      help: "Idle connections that broke",
      registers,
    }),
    requests: new Counter({
      name: "hub_subgraph_requests_total",
      help: "GraphQL requests by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    seconds: new Histogram({
      name: "hub_subgraph_seconds",
      help: "Seconds from request to answer",
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    gatewayClockAhead: new Gauge({
      name: "hub_gateway_clock_ahead_seconds",
      help: "How far the gateway's clock is ahead of this department's; -30 to 0 is in order, for a word is used again",
      registers,
    }),
  };
}
