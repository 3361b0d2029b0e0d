import { readFileSync } from "node:fs";
import type { JsonWebKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { assertionSigner } from "../shared/auth/assertion.ts";
import { processLog } from "../shared/config/log.ts";
import { Releasers, type Running } from "../shared/config/process-life.ts";
import { ERROR_CODES } from "../shared/errors/office-error.ts";
import { systemClock } from "../shared/kernel/clock.ts";
import {
  BREAKER,
  type ClientOptions,
  departmentClient,
  type DepartmentClient,
  NEVER_OPENS,
} from "./subgraphs/client.ts";
import { startGateway } from "./gateway.ts";
import { JoinGateway } from "./supergraph/served-supergraph.ts";
import { gatewayMetrics } from "./telemetry/metrics.ts";
import type { GatewayConfig } from "./read-config.ts";
import { bearerVerifier } from "./security/bearer.ts";
import { publishSupergraph, type PublishDeps } from "./supergraph/publish-supergraph.ts";
import { subgraphsOf } from "./supergraph/subgraphs-of.ts";
import { SupergraphFolder } from "./supergraph/supergraph-folder.ts";

const ENGINE = { operationCacheSize: 1000, planTimeLimitMs: 5000 } as const;

/** Starts a gateway as configured: the house's, or one over any supergraph file. */
export async function runGateway(config: GatewayConfig): Promise<Running> {
  const log = processLog(config.logLevel, { process: "gateway" });
  return config.house ? runHouseGateway(config, config.house, log) : runGivenGateway(config, log);
}

function clientsFor(
  config: GatewayConfig,
  urls: Iterable<readonly [string, string]>,
  options: Partial<ClientOptions> = {},
): ReadonlyMap<string, DepartmentClient> {
  const all: ClientOptions = {
    timeLimitMs: config.departmentTimeLimitMs,
    connections: 32,
    mostAtOnce: config.departmentMostAtOnce,
    responseLimit: 10_000_000,
    breaker: BREAKER,
    ...options,
  };
  return new Map([...urls].map(([name, url]) => [name, departmentClient(name, url, all)]));
}

/** Any supergraph, its subgraphs at the addresses it names, nobody asked to sign in. */
async function runGivenGateway(config: GatewayConfig, log: Logger): Promise<Running> {
  const supergraphSdl = await readFile(config.supergraphFile ?? "", "utf8");
  const gateway = new JoinGateway(supergraphSdl, ENGINE);
  const clients = clientsFor(config, subgraphsOf(supergraphSdl));
  const metrics = gatewayMetrics(clients);
  return startGateway({
    ...config,
    operationCacheSize: ENGINE.operationCacheSize,
    gateway,
    clients,
    verifyBearer: null,
    sign: null,
    introspection: true,
    metrics,
    log,
  });
}

async function runHouseGateway(
  config: GatewayConfig,
  house: NonNullable<GatewayConfig["house"]>,
  log: Logger,
): Promise<Running> {
  const opened = new Releasers();
  const privateJwk = JSON.parse(readFileSync(house.privateKeyFile, "utf8")) as JsonWebKey;
  const clients = clientsFor(config, house.urls);
  const schemaClients = clientsFor(config, house.urls, { connections: 1, breaker: NEVER_OPENS });
  opened.push(async () => {
    await Promise.all([...schemaClients.values()].map((client) => client.close()));
  });
  const sign = assertionSigner(privateJwk, systemClock);
  const folder = new SupergraphFolder(house.supergraphFolder);
  const deps: PublishDeps = { urls: house.urls, clients: schemaClients, sign, folder, log };
  const supergraphSdl = config.supergraphFile
    ? await readFile(config.supergraphFile, "utf8")
    : await firstSupergraph(deps, config);
  const gateway = new JoinGateway(supergraphSdl, ENGINE);
  const running = await startGateway({
    ...config,
    operationCacheSize: ENGINE.operationCacheSize,
    gateway,
    clients,
    sign,
    verifyBearer: bearerVerifier(house, systemClock),
    introspection: !config.isProduction,
    metrics: gatewayMetrics(clients),
    log,
  });
  opened.push(() => running.stop());
  if (!config.supergraphFile) opened.push(watchDepartments(deps, gateway, house.pollSeconds, log));
  log.info({ url: running.url }, "ready");
  return { url: running.url, stop: () => opened.releaseAll() };
}

/**
 * Waits for a supergraph: composed now, or the last good one. Until there is one a bare server answers 503 at the same
 * address, so that a probe sees a gateway that lives and cannot answer yet.
 */
async function firstSupergraph(deps: PublishDeps, config: GatewayConfig): Promise<string> {
  const first = await publishSupergraph(deps);
  if (first) return first;
  const message = ERROR_CODES.NO_SUPERGRAPH.message;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "NO_SUPERGRAPH" } }] });
  const waiting = createServer((_request, response) => {
    response.writeHead(503, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => waiting.listen(config.port, config.host, resolve));
  try {
    for (;;) {
      const sdl = await publishSupergraph(deps);
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
  deps: PublishDeps,
  gateway: JoinGateway,
  seconds: number,
  log: Logger,
): () => Promise<void> {
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      await wait(seconds * 1000, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        const sdl = await publishSupergraph(deps);
        if (sdl) gateway.swap(sdl);
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
