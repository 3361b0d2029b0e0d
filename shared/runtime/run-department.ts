import type { GraphQLSchema } from "graphql";
import { accessLogPolicy, accessLogResolver } from "../audit/access-log.ts";
import { auditActor } from "../audit/audit-entry.ts";
import { commandGraph } from "../commands/command-schema.ts";
import { assertionVerifier } from "../access/assertion.ts";
import { SKEW_RULE, SKEW_SETTING } from "../access/claims.ts";
import { standingsOf } from "../access/standing.ts";
import { processLog } from "../telemetry/log.ts";
import { EnvReader } from "../config/env-reader.ts";
import { Releasers, type Running } from "./process-life.ts";
import { type Database, openDatabase } from "../database/open-database.ts";
import { EXPORTS_RULE, EXPORTS_SETTING } from "../transfers/file-tickets.ts";
import { transferMember } from "../transfers/transfer-member.ts";
import { commandRuntime } from "../transfers/command-runtime.ts";
import { serveTransfers } from "../transfers/endpoint.ts";
import { serveMaterials } from "../transfers/materials.ts";
import type { DepartmentRuntime } from "../transfers/department-runtime.ts";
import { runRelay } from "../transfers/relay.ts";
import { runScheduledJobs, usualJobs } from "../transfers/scheduled-jobs.ts";
import { systemClock } from "../kernel/clock.ts";
import { type Department, type DepartmentSetting, settingOf } from "../kernel/department.ts";
import type { DepartmentSecrets } from "../crypto/department-keys.ts";
import { Directory, WatchedFile } from "../crypto/directory.ts";
import { areSecretsWhole, isDirectoryWhole, isKeySetWhole, readKeyFile } from "../crypto/key-file.ts";
import { KeyRing } from "../crypto/key-ring.ts";
import { LawBookReader } from "../law/records/load-law-book.ts";
import { RegionScope } from "../access/region-scope.ts";
import { inFives } from "../access/suppress.ts";
import { buildSubgraph } from "../graphql/build-subgraph.ts";
import { ledgerGraph } from "../ledgers/ledger-graph.ts";
import { todoGraph } from "../ledgers/todo.ts";
import type { SubgraphContext } from "./context.ts";
import type { DepartmentManifest, DepartmentMetric, DepartmentService } from "./department-manifest.ts";
import { METRICS_TOKEN_SETTING, metricsReaders } from "../telemetry/metrics-token.ts";
import { subgraphMetrics } from "../telemetry/metrics.ts";
import { showMetrics } from "../telemetry/read-metrics.ts";
import { transferMetrics } from "../transfers/transfer-metrics.ts";
import { Copies } from "../reference/copies.ts";
import { copyMetrics } from "../reference/copy-metrics.ts";
import { LIST_NAMES } from "../reference/lists.ts";
import { refreshCopies } from "../reference/refresh.ts";
import { serveList } from "../reference/serve-list.ts";
import { serveSubgraph } from "../http/serve-subgraph.ts";

/** All that makes a department's graph: what it says itself, and what follows from its commands. */
export function subgraphOf<Records extends object>(
  department: Department,
  { parts, commands = [], ledgers = [], official }: DepartmentService<Records>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const graph = commandGraph(commands);
  const read = ledgerGraph(department, ledgers, parts.policy, official);
  const todo = todoGraph(department, ledgers, commands);
  return buildSubgraph({
    ...parts,
    department,
    resolvers: [
      ...parts.resolvers,
      accessLogResolver(department),
      ...graph.resolvers,
      ...read.resolvers,
      ...todo.resolvers,
    ],
    policy: {
      ...accessLogPolicy(department),
      ...graph.policy,
      ...read.policy,
      ...todo.policy,
      ...parts.policy,
    },
  });
}

/** Settings of a department's process, read from `<NAME>_*` and the shared names. */
export function readDepartmentConfig(env: NodeJS.ProcessEnv, department: Department) {
  const read = new EnvReader(env);
  const own = (setting: DepartmentSetting): string => settingOf(department, setting);
  const config = {
    databaseUrl: read.url(own("DATABASE_URL")),
    poolSize: read.integer(own("POOL_SIZE"), { min: 1, max: 100, fallback: 8 }),
    host: read.text(own("HOST"), "127.0.0.1"),
    port: read.integer(own("PORT"), { min: 0, max: 65535, fallback: 0 }),
    statementTimeoutMs: read.integer("STATEMENT_TIMEOUT_MS", { min: 100, max: 120_000, fallback: 5000 }),
    gatewayKeysFile: read.text("GATEWAY_PUBLIC_KEYS_FILE"),
    secretsFile: read.text(own("SECRETS_FILE")),
    directoryFile: read.text("DEPARTMENTS_FILE"),
    metricsTokenFile: read.text(METRICS_TOKEN_SETTING, ""),
    logLevel: read.text("LOG_LEVEL", "info"),
    skewSeconds: read.integer(SKEW_SETTING, SKEW_RULE),
    exportsADay: read.integer(EXPORTS_SETTING, EXPORTS_RULE),
  };
  read.finish();
  return config;
}

const BACKGROUND_POOL_SIZE = 4;

/** Opens the database, builds the subgraph under its policy, and serves it. */
export async function startDepartment<Records extends object>(
  { department, entities, metrics: own = [], service: load }: DepartmentManifest<Records>,
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const service = await load();
  const config = readDepartmentConfig(env, department);
  // Before anything is opened: who has half of the keys does not begin.
  const gatewayKeys = readKeyFile(config.gatewayKeysFile, isKeySetWhole);
  readKeyFile(config.secretsFile, areSecretsWhole);
  readKeyFile(config.directoryFile, isDirectoryWhole);
  const log = processLog(config.logLevel, { department });
  const metrics = subgraphMetrics(department);
  const opened = new Releasers();
  const { schema } = await subgraphOf(department, service);
  const open = (purpose: "requests" | "background", poolSize: number): Promise<Database> =>
    openDatabase(
      { ...config, poolSize, url: config.databaseUrl, applicationName: `hub-${department}` },
      entities,
      {
        onStatement: () => metrics.statements.inc({ for: purpose }),
        onPoolError: (err) => {
          metrics.poolErrors.inc();
          log.warn({ err }, "an idle database connection broke; the pool replaces it");
        },
      },
    );
  const db = await open("requests", config.poolSize);
  opened.push(() => db.close());
  // Sealing, chasing and relaying never take a connection from somebody who waits for an answer.
  const backgroundDb = await open("background", BACKGROUND_POOL_SIZE);
  opened.push(() => backgroundDb.close());
  const clock = systemClock;
  const directory = new Directory(config.directoryFile);
  const secrets = new WatchedFile<DepartmentSecrets>(config.secretsFile);
  const runtime: DepartmentRuntime = {
    department,
    db: backgroundDb,
    clock,
    log,
    directory,
    lawBook: new LawBookReader(backgroundDb, clock),
    keyRing: new KeyRing(department, () => secrets.current(), directory),
    hooks: service.hooks ?? {},
    exportsADay: config.exportsADay,
    copies: new Copies(),
    skewSeconds: config.skewSeconds,
  };
  // What was copied before counts from the first request on, whether its owner is there or not.
  for (const list of LIST_NAMES) await runtime.copies.read(backgroundDb, list);
  const forCommands = commandRuntime(runtime);
  showMetrics(metrics.registry, [...transferMetrics, ...copyMetrics, ...own.map(toFives)], runtime);
  const served = await serveSubgraph({
    ...config,
    schema,
    metrics,
    mayReadMetrics: metricsReaders(config.metricsTokenFile),
    log,
    verifyAssertion: assertionVerifier(gatewayKeys, department, clock, {
      skewSeconds: config.skewSeconds,
      seen: (secondsAhead) => metrics.gatewayClockAhead.set(secondsAhead),
    }),
    isReady: async () => void (await db.read("select 1", [])),
    contextFor: (actor, requestId) => {
      const standings = standingsOf(actor);
      const scope = RegionScope.of(actor);
      const { subject, body, region } = actor;
      const member = transferMember(actor, department);
      const isHead = member?.isHead ?? false;
      const base: SubgraphContext = {
        actor,
        requestId,
        db,
        clock,
        standings,
        scope,
        restricted: new Set(),
        runtime,
        commands: {
          db,
          clock,
          requestId,
          actor: auditActor(actor),
          viewer: {
            person: { subject, body, region, standings, isHead, isMember: member !== null },
            scope,
            recusalToken: () => runtime.keyRing.recusalToken(subject),
          },
          runtime: forCommands,
        },
      };
      return Object.assign(base, service.records(base));
    },
    addRoutes: (app) => {
      serveTransfers(app, runtime);
      serveMaterials(app, runtime);
      for (const list of LIST_NAMES) {
        const read = service.lists?.[list];
        if (read) serveList(app, runtime, list, read, config.skewSeconds);
      }
      service.addRoutes?.(app, runtime);
    },
  });
  opened.push(runScheduledJobs(runtime, [...usualJobs(), refreshCopies(), ...(service.scheduledJobs ?? [])]));
  opened.push(runRelay(runtime, config.databaseUrl));
  opened.push(() => served.stop());
  log.info({ url: served.url }, "ready");
  return { url: served.url, stop: () => opened.releaseAll() };
}

const toFives = (metric: DepartmentMetric): DepartmentMetric => ({
  ...metric,
  read: async (source) => inFives(await metric.read(source)),
});
