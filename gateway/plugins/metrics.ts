import type { ApolloServerPlugin } from "@apollo/server";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export interface GatewayMetrics {
  readonly registry: Registry;
  /** Counts one request to a department. */
  readonly observeFetch: (department: string, outcome: string, seconds: number) => void;
  readonly operations: Counter<"outcome">;
  readonly operationSeconds: Histogram;
}

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the gateway counts: per department and per outcome; never a variable's value. */
export function gatewayMetrics(): GatewayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    observeFetch: fetchObserver(registers),
    operations: new Counter({
      name: "hub_operations_total",
      help: "Operations by outcome",
      labelNames: ["outcome"],
      registers,
    }),
    operationSeconds: new Histogram({
      name: "hub_operation_seconds",
      help: "Seconds from request to answer",
      buckets: BUCKETS,
      registers,
    }),
  };
}

/** Counters with their labels already set, one for each department and outcome: finding them by label costs more. */
function fetchObserver(registers: Registry[]): GatewayMetrics["observeFetch"] {
  const fetches = new Counter({
    name: "hub_department_fetches_total",
    help: "Requests to departments by outcome",
    labelNames: ["department", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "hub_department_fetch_seconds",
    help: "Seconds a department took",
    labelNames: ["department"],
    buckets: BUCKETS,
    registers,
  });
  const counters = new Map<string, Counter.Internal>();
  const histograms = new Map<string, Histogram.Internal<"department">>();
  return (department, outcome, taken) => {
    const key = `${department} ${outcome}`;
    const counter = counters.get(key) ?? fetches.labels(department, outcome);
    counters.set(key, counter);
    counter.inc();
    const histogram = histograms.get(department) ?? seconds.labels(department);
    histograms.set(department, histogram);
    histogram.observe(taken);
  };
}

export function operationMetrics(metrics: GatewayMetrics): ApolloServerPlugin {
  return {
    requestDidStart: async () => {
      const done = metrics.operationSeconds.startTimer();
      return {
        willSendResponse: async ({ errors }) => {
          done();
          metrics.operations.inc({ outcome: errors?.length ? "errors" : "ok" });
        },
      };
    },
  };
}
