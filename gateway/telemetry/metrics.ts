import { collectDefaultMetrics, type Metric, Registry } from "prom-client";
import type { RequestHooks } from "../../shared/http/request-hooks.ts";
import { countLostLines } from "../../shared/telemetry/lost-lines.ts";
import { operationLabel } from "../../shared/http/operation-label.ts";
import type { GatewayContext } from "../request-context.ts";
import { BREAKER_STATES } from "../subgraphs/breaker.ts";
import type { SubgraphClient } from "../subgraphs/client.ts";
import type { FetchOutcome, ObserveFetch } from "../subgraphs/request-calls.ts";
import { BoundedTallies, Tally } from "./tally.ts";

export interface GatewayMetrics {
  readonly registry: Registry;
  readonly observeFetch: ObserveFetch;
  readonly observeOperation: (label: string | undefined, hasErrors: boolean, ms: number) => void;
}

/** Operations counted apart, of those that fit the schema; callers choose them. */
const MAX_OPERATIONS = 200;

/**
 * What the gateway counts: each department's requests by outcome, latency, breaker, requests under way and retries; each
 * operation by label and outcome, and its latency. Labels are never a word that somebody sent.
 */
export function gatewayMetrics(clients: ReadonlyMap<string, SubgraphClient>): GatewayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  countLostLines(registry);
  const departments = new Map([...clients.keys()].map((name) => [name, new Tally()]));
  const operations = new BoundedTallies(MAX_OPERATIONS);
  registerTallies(
    registry,
    "department",
    "hub_department_fetches_total",
    "hub_department_fetch_seconds",
    departments,
  );
  registerTallies(registry, "operation", "hub_operations_total", "hub_operation_seconds", operations);
  registerClients(registry, clients);
  return {
    registry,
    observeFetch: (department: string, outcome: FetchOutcome, ms: number) =>
      departments.get(department)?.count(outcome, ms),
    observeOperation: (label = "none", hasErrors, ms) =>
      operations.of(label).count(hasErrors ? "errors" : "ok", ms),
  };
}

type Sample = { labels: Readonly<Record<string, string | number>>; value: number; metricName?: string };

/** Adds a metric whose samples are read when somebody looks. */
function register(registry: Registry, name: string, type: string, help: string, read: () => Sample[]): void {
  const metric = {
    name,
    help,
    type,
    aggregator: "sum",
    get: async () => ({ name, help, type, values: read() }),
  };
  registry.registerMetric(metric as unknown as Metric);
}

function registerTallies(
  registry: Registry,
  label: string,
  counter: string,
  histogram: string,
  tallies: Iterable<readonly [string, Tally]>,
): void {
  register(registry, counter, "counter", `By ${label} and outcome`, () =>
    [...tallies].flatMap(([name, { outcomes }]) =>
      [...outcomes].map(([outcome, value]) => ({ labels: { [label]: name, outcome }, value })),
    ),
  );
  register(registry, histogram, "histogram", `Seconds, by ${label}`, () =>
    [...tallies].flatMap(([name, { latency }]) => latency.samples(histogram, { [label]: name })),
  );
}

function registerClients(registry: Registry, clients: ReadonlyMap<string, SubgraphClient>): void {
  const gauge = (name: string, type: string, help: string, read: (client: SubgraphClient) => number): void =>
    register(registry, name, type, help, () =>
      [...clients].map(([department, client]) => ({ labels: { department }, value: read(client) })),
    );
  const states = BREAKER_STATES.map((state, i) => `${i} ${state}`).join(", ");
  gauge("hub_department_breaker_state", "gauge", states, (client) =>
    BREAKER_STATES.indexOf(client.breaker()),
  );
  gauge("hub_department_under_way", "gauge", "Requests under way", (client) => client.inFlight);
  gauge("hub_department_retries_total", "counter", "Requests sent again", (client) => client.retries);
}

export function operationMetrics(metrics: GatewayMetrics): RequestHooks<GatewayContext> {
  return {
    willSendResponse: ({ document, operation, errors, contextValue }, ms) => {
      // What does not fit the schema is no operation of anybody's.
      const isOne = contextValue.operation?.refusal === null;
      const label = isOne && document && operation ? operationLabel(document, operation) : undefined;
      metrics.observeOperation(label, Boolean(errors?.length), ms);
    },
  };
}
