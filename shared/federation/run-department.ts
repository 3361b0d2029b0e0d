import type { GraphQLSchema } from "graphql";
import { readFileSync } from "node:fs";
import { auditActor } from "../audit/audit-entry.ts";
import { commandGraph } from "../commands/command-schema.ts";
import { assertionVerifier } from "../auth/assertion.ts";
import { standingsOf } from "../auth/standing.ts";
import { processLog } from "../config/log.ts";
import { EnvReader } from "../config/env-reader.ts";
import { Releasers, type Running } from "../config/process-life.ts";
import { type Database, openDatabase } from "../db/open-database.ts";
import { deskMember } from "../hand-over-desk/member.ts";
import { commandRuntime } from "../hand-over/command-runtime.ts";
import { serveHandOvers } from "../hand-over/endpoint.ts";
import { serveMaterials } from "../hand-over/materials.ts";
import type { Office } from "../hand-over/office.ts";
import { runRelay } from "../hand-over/relay.ts";
import { runScheduledJobs, usualJobs } from "../hand-over/scheduled-jobs.ts";
import { systemClock } from "../kernel/clock.ts";
import { type Department, type DepartmentSetting, settingOf } from "../kernel/department.ts";
import type { DepartmentSecrets } from "../keys/department-keys.ts";
import { Directory, WatchedFile } from "../keys/directory.ts";
import { Signet } from "../keys/signet.ts";
import { LawBookReader } from "../law/records/load-law-book.ts";
import { RegionScope } from "../region-scope/region-scope.ts";
import { buildSubgraph } from "./build-subgraph.ts";
import type { SubgraphContext } from "./context.ts";
import type { DepartmentManifest, DepartmentService } from "./department-manifest.ts";
import { gaugeOldestHandOver, subgraphMetrics } from "./metrics.ts";
import { serveSubgraph } from "./serve-subgraph.ts";

/** All that makes a department's graph: what it says itself, and what follows from its commands. */
export function subgraphOf<Records extends object>(
  department: Department,
  { parts, commands = [] }: DepartmentService<Records>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const graph = commandGraph(commands);
  return buildSubgraph({
    ...parts,
    department,
    resolvers: [...parts.resolvers, ...graph.resolvers],
    policy: { ...graph.policy, ...parts.policy },
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
    logLevel: read.text("LOG_LEVEL", "info"),
  };
  read.finish();
  return config;
}

const OFFICE_POOL_SIZE = 4;

/** Opens the database, builds the subgraph under its policy, and serves it. */
export async function startDepartment<Records extends object>(
  { department, entities, service: load }: DepartmentManifest<Records>,
  env: NodeJS.ProcessEnv,
): Promise<Running> {
  const service = await load();
  const config = readDepartmentConfig(env, department);
  const log = processLog(config.logLevel, { department });
  const metrics = subgraphMetrics(department);
  const opened = new Releasers();
  const { schema } = await subgraphOf(department, service);
  const open = (purpose: "requests" | "office", poolSize: number): Promise<Database> =>
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
    hooks: service.hooks ?? {},
  };
  const forCommands = commandRuntime(office);
  gaugeOldestHandOver(metrics, office);
  const served = await serveSubgraph({
    ...config,
    schema,
    metrics,
    log,
    verifyAssertion: assertionVerifier(readKeys(config.gatewayKeysFile), department, clock),
    isReady: async () => void (await db.read("select 1", [])),
    contextFor: (actor, requestId) => {
      const standings = standingsOf(actor);
      const scope = RegionScope.of(actor);
      const { subject, body, region } = actor;
      const member = deskMember(actor, department);
      const isHead = member?.isHead ?? false;
      const base: SubgraphContext = {
        actor,
        requestId,
        db,
        clock,
        standings,
        scope,
        restricted: new Set(),
        office,
        commands: {
          db,
          clock,
          requestId,
          actor: auditActor(actor),
          viewer: {
            person: { subject, body, region, standings, isHead, isMember: member !== null },
            scope,
            recusalToken: () => office.signet.recusalToken(subject),
          },
          runtime: forCommands,
        },
      };
      return Object.assign(base, service.records(base));
    },
    addRoutes: (app) => {
      serveHandOvers(app, office);
      serveMaterials(app, office);
      service.addRoutes?.(app, office);
    },
  });
  opened.push(runScheduledJobs(office, [...usualJobs(), ...(service.scheduledJobs ?? [])]));
  opened.push(runRelay(office, config.databaseUrl));
  opened.push(() => served.stop());
  log.info({ url: served.url }, "ready");
  return { url: served.url, stop: () => opened.releaseAll() };
}

function readKeys(file: string): Parameters<typeof assertionVerifier>[0] {
  return JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof assertionVerifier>[0];
}
