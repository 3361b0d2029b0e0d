import type { FastifyInstance } from "fastify";
import { readFileSync } from "node:fs";
import type { MigrationInterface } from "typeorm";
import { auditActor } from "../audit/audit-entry.ts";
import { assertionVerifier } from "../auth/assertion.ts";
import { standingsOf } from "../auth/standing.ts";
import { processLog } from "../config/log.ts";
import { EnvReader } from "../config/env-reader.ts";
import { Releasers, type Running } from "../config/process-life.ts";
import { type Database, openDatabase } from "../db/open-database.ts";
import { serveHandOvers } from "../hand-over/endpoint.ts";
import { serveMaterials } from "../hand-over/materials.ts";
import type { HandOverHooks, Office } from "../hand-over/office.ts";
import { runRelay } from "../hand-over/relay.ts";
import { runScheduledJobs, type ScheduledJob, usualJobs } from "../hand-over/scheduled-jobs.ts";
import { systemClock } from "../kernel/clock.ts";
import { type Department, snakeName } from "../kernel/department.ts";
import type { DepartmentSecrets } from "../keys/department-keys.ts";
import { Directory, WatchedFile } from "../keys/directory.ts";
import { Signet } from "../keys/signet.ts";
import { LawBookReader } from "../law-book/load-law-book.ts";
import { RegionScope } from "../region-scope/region-scope.ts";
import { buildSubgraph, type SubgraphParts } from "./build-subgraph.ts";
import type { SubgraphContext } from "./context.ts";
import { gaugeOldestHandOver, subgraphMetrics } from "./metrics.ts";
import { serveSubgraph } from "./serve-subgraph.ts";

/** Everything that makes one department's process: its graph, its records and how a request reaches them. */
export interface DepartmentDefinition<Records extends object> {
  readonly department: Department;
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly parts: Omit<SubgraphParts<SubgraphContext & Records>, "department">;
  /** Repositories and loaders of one request, bound to its scope. */
  records(context: SubgraphContext): Records;
  /** What it does when a hand-over moves. */
  readonly hooks?: HandOverHooks;
  /** What it does by itself again and again, besides what all do. */
  readonly scheduledJobs?: readonly ScheduledJob[];
  /** Doors of its own, for files. */
  readonly addRoutes?: (app: FastifyInstance, office: Office) => void;
}

/** Settings of a department's process, read from `<NAME>_*` and the shared names. */
export function readDepartmentConfig(env: NodeJS.ProcessEnv, department: Department) {
  const read = new EnvReader(env);
  const prefix = snakeName(department).toUpperCase();
  const config = {
    databaseUrl: read.url(`${prefix}_DATABASE_URL`),
    poolSize: read.integer(`${prefix}_POOL_SIZE`, { min: 1, max: 100, fallback: 8 }),
    host: read.text(`${prefix}_HOST`, "127.0.0.1"),
    port: read.integer(`${prefix}_PORT`, { min: 0, max: 65535, fallback: 0 }),
    statementTimeoutMs: read.integer("STATEMENT_TIMEOUT_MS", { min: 100, max: 120_000, fallback: 5000 }),
    gatewayKeysFile: read.text("GATEWAY_PUBLIC_KEYS_FILE"),
    secretsFile: read.text(`${prefix}_SECRETS_FILE`),
    directoryFile: read.text("DEPARTMENTS_FILE"),
    logLevel: read.text("LOG_LEVEL", "info"),
  };
  read.finish();
  return config;
}

const OFFICE_POOL_SIZE = 4;

/** Opens the database, builds the subgraph under its policy, and serves it. */
export async function startDepartment<Records extends object>(
  definition: DepartmentDefinition<Records>,
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const { department } = definition;
  const config = readDepartmentConfig(env, department);
  const log = processLog(config.logLevel, { department });
  const metrics = subgraphMetrics(department);
  const opened = new Releasers();
  const { schema } = await buildSubgraph({ ...definition.parts, department });
  const open = (purpose: "requests" | "office", poolSize: number): Promise<Database> =>
    openDatabase(
      { ...config, poolSize, url: config.databaseUrl, applicationName: `hub-${department}` },
      definition.entities,
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
  const officeDb = await open("office", OFFICE_POOL_SIZE);
  opened.push(() => officeDb.close());
  const clock = systemClock;
  const directory = new Directory(config.directoryFile);
  const secrets = new WatchedFile<DepartmentSecrets>(config.secretsFile);
  const office: Office = {
    department,
    db: officeDb,
    clock,
    log,
    directory,
    lawBook: new LawBookReader(officeDb, clock),
    signet: new Signet(department, () => secrets.current(), directory),
    hooks: definition.hooks ?? {},
  };
  gaugeOldestHandOver(metrics, office);
  const served = await serveSubgraph({
    ...config,
    schema,
    metrics,
    log,
    verifyAssertion: assertionVerifier(readKeys(config.gatewayKeysFile), department, clock),
    isReady: async () => void (await db.read("select 1", [])),
    contextFor: (actor, requestId) => {
      const base: SubgraphContext = {
        actor,
        requestId,
        db,
        clock,
        standings: standingsOf(actor),
        scope: RegionScope.of(actor),
        restricted: new Set(),
        office,
        frame: { db, clock, requestId: requestId.slice(0, 64), actor: auditActor(actor) },
      };
      return Object.assign(base, definition.records(base));
    },
    addRoutes: (app) => {
      serveHandOvers(app, office);
      serveMaterials(app, office);
      definition.addRoutes?.(app, office);
    },
  });
  opened.push(runScheduledJobs(office, [...usualJobs(), ...(definition.scheduledJobs ?? [])]));
  opened.push(runRelay(office, config.databaseUrl));
  opened.push(() => served.stop());
  log.info({ url: served.url }, "ready");
  return { url: served.url, stop: () => opened.releaseAll() };
}

function readKeys(file: string): Parameters<typeof assertionVerifier>[0] {
  return JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof assertionVerifier>[0];
}
