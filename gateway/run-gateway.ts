import type { JsonWebKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { assertionSigner } from "../shared/access/assertion.ts";
import { isKeyOf, readKeyFile } from "../shared/crypto/key-file.ts";
import { processLog } from "../shared/telemetry/log.ts";
import { metricsReaders } from "../shared/telemetry/metrics-token.ts";
import { Releasers, type Running } from "../shared/runtime/process-life.ts";
import { errorBody } from "../shared/kernel/public-error.ts";
import { systemClock } from "../shared/kernel/clock.ts";
import { startGateway } from "./gateway.ts";
import type { GatewayConfig } from "./read-config.ts";
import { bearerVerifier } from "./security/bearer.ts";
import {
  BREAKER,
  type ClientOptions,
  NEVER_OPEN,
  type SubgraphClient,
  subgraphClient,
} from "./subgraphs/client.ts";
import { SupergraphPublisher } from "./supergraph/publish-supergraph.ts";
import { registeredSchemas } from "./supergraph/registered-schemas.ts";
import { ServedSupergraph } from "./supergraph/served-supergraph.ts";
import { subgraphsOf } from "./supergraph/subgraphs-of.ts";
import { SupergraphFolder } from "./supergraph/supergraph-folder.ts";
import { gatewayMetrics } from "./telemetry/metrics.ts";

const OPERATIONS = { operationCacheSize: 1000, planTimeLimitMs: 5000 } as const;

/** Starts a gateway as configured: the hub's, or one over any supergraph file. */
export async function runGateway(config: GatewayConfig): Promise<Running> {
  const log = processLog(config.logLevel, { process: "gateway" });
  return config.hub ? runHubGateway(config, config.hub, log) : runGivenGateway(config, log);
}

function clientsFor(
  config: GatewayConfig,
  urls: Iterable<readonly [string, string]>,
  options: Partial<ClientOptions> = {},
): ReadonlyMap<string, SubgraphClient> {
  const all: ClientOptions = {
    timeLimitMs: config.departmentTimeLimitMs,
    connections: 32,
    maxInFlight: config.departmentMostAtOnce,
    responseLimit: 10_000_000,
    breaker: BREAKER,
    ...options,
  };
  return new Map([...urls].map(([name, url]) => [name, subgraphClient(name, url, all)]));
}

const served = (sdl: string, { limits }: GatewayConfig, introspection: boolean): ServedSupergraph =>
  new ServedSupergraph(sdl, { ...OPERATIONS, shape: limits.shape, introspection });

/** Any supergraph, its subgraphs at the addresses it names, nobody asked to sign in. */
async function runGivenGateway(config: GatewayConfig, log: Logger): Promise<Running> {
  const supergraphSdl = await readFile(config.supergraphFile ?? "", "utf8");
  const introspection = true;
  const supergraph = served(supergraphSdl, config, introspection);
  const clients = clientsFor(config, subgraphsOf(supergraphSdl));
  const metrics = gatewayMetrics(clients);
  return startGateway({
    ...config,
    supergraph,
    clients,
    verifyBearer: null,
    sign: null,
    introspection,
    metrics,
    mayReadMetrics: metricsReaders(config.metricsTokenFile),
    log,
  });
}

async function runHubGateway(
  config: GatewayConfig,
  hub: NonNullable<GatewayConfig["hub"]>,
  log: Logger,
): Promise<Running> {
  const opened = new Releasers();
  const privateJwk = readKeyFile<JsonWebKey>(hub.privateKeyFile, (key) => isKeyOf("ed25519", key));
  const clients = clientsFor(config, hub.urls);
  const schemaClients = clientsFor(config, hub.urls, { connections: 1, breaker: NEVER_OPEN });
  opened.push(async () => {
    await Promise.all([...schemaClients.values()].map((client) => client.close()));
  });
  const sign = assertionSigner(privateJwk, systemClock);
  const folder = new SupergraphFolder(hub.supergraphFolder);
  const registered = await registeredSchemas(hub.registeredSchemas, hub.urls.keys());
  const publisher = new SupergraphPublisher({
    urls: hub.urls,
    clients: schemaClients,
    registered,
    sign,
    folder,
    log,
  });
  const supergraphSdl = config.supergraphFile
    ? await readFile(config.supergraphFile, "utf8")
    : await firstSupergraph(publisher, config);
  const introspection = !config.isProduction;
  const supergraph = served(supergraphSdl, config, introspection);
  const running = await startGateway({
    ...config,
    supergraph,
    clients,
    sign,
    verifyBearer: bearerVerifier(hub, systemClock),
    introspection,
    metrics: gatewayMetrics(clients),
    mayReadMetrics: metricsReaders(config.metricsTokenFile),
    log,
  });
  opened.push(() => running.stop());
  if (!config.supergraphFile) opened.push(watchDepartments(publisher, supergraph, hub.pollSeconds, log));
  log.info({ url: running.url }, "ready");
  return { url: running.url, stop: () => opened.releaseAll() };
}

/**
 * Waits for a supergraph: composed now, or the last good one. Until there is one a bare server answers 503 at the same
 * address, so that a probe sees a gateway that lives and cannot answer yet.
 */
async function firstSupergraph(publisher: SupergraphPublisher, config: GatewayConfig): Promise<string> {
  const first = await publisher.publish();
  if (first) return first;
  const body = JSON.stringify(errorBody("NO_SUPERGRAPH"));
  const waiting = createServer((_request, response) => {
    response.writeHead(503, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    waiting.once("error", reject);
    waiting.listen(config.port, config.host, resolve);
  });
  try {
    for (;;) {
      const sdl = await publisher.publish();
      if (sdl) return sdl;
      await wait(500);
    }
  } finally {
    waiting.closeAllConnections();
    await new Promise((resolve) => waiting.close(resolve));
  }
}

/** Serves what the departments publish next, as soon as it composes. @returns how to stop watching */
function watchDepartments(
  publisher: SupergraphPublisher,
  supergraph: ServedSupergraph,
  seconds: number,
  log: Logger,
): () => Promise<void> {
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      await wait(seconds * 1000, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        const sdl = await publisher.publish();
        if (sdl) supergraph.swap(sdl);
      } catch (err) {
        log.error({ err }, "the departments' schemas could not be looked at");
      }
    }
  })();
  return async () => {
    stopped.abort();
    await watching;
  };
}
