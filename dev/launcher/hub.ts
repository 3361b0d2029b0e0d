import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScaleName } from "../demonstration/places.ts";
import { directoryFile, metricsTokenFile, secretsFile, writeDirectory } from "../../cli/key-files.ts";
import { SKEW_SETTING } from "../../shared/access/claims.ts";
import { nodeFlags } from "../../shared/runtime/node-flags.ts";
import { EXPORTS_SETTING } from "../../shared/transfers/file-tickets.ts";
import { METRICS_TOKEN_SETTING } from "../../shared/telemetry/metrics-token.ts";
import { Releasers } from "../../shared/runtime/process-life.ts";
import { DEPARTMENTS, type Department, settingOf } from "../../shared/kernel/department.ts";
import { untilCopied } from "./await-copies.ts";
import { databaseUser, type HubFolder, hubFolder, reachableFolder } from "./hub-folder.ts";
import { hubKeys } from "./hub-keys.ts";
import { lockHub } from "./lock-hub.ts";
import { type ServiceProcess, startService } from "./service-process.ts";
import { type Fate, keepService } from "./kept-service.ts";
import { freePorts, requireFree } from "./ports.ts";
import { startPostgres } from "./postgres.ts";
import { prepareDatabases } from "./prepare-databases.ts";

/* Over 200 lines: the order in which the parts of a hub start is read in one piece. */

export interface HubOptions {
  /** The project's root, where data and compiled code are found. */
  readonly projectRoot: string;
  readonly port: number;
  readonly scale: ScaleName;
  readonly seed: number;
  /** Forget everything and start over. */
  readonly fresh: boolean;
  readonly withRegister: boolean;
  /** Places, officials and accounts, and no record: a county as it is before its first election in the hub. */
  readonly empty?: boolean | undefined;
  /** Settings that differ from the defaults: the gateway's, and what departments have in common with it. */
  readonly gatewaySettings?: Readonly<Record<string, string>> | undefined;
  /** Another folder than `.hub` for its data. */
  readonly folder?: string | undefined;
  readonly tell: (what: string) => void;
  /** Whether a service that ends by itself is started again. */
  readonly startsAgain?: boolean | undefined;
  /** A service ended by itself: `how` is its code, its signal, or why it could not be started again. */
  readonly onUnexpectedEnd: (name: string, how: string, fate: Fate | "LEFT") => void;
}

/** A running hub: all of it on this machine, each service its own process. */
export interface Hub {
  readonly gatewayUrl: string;
  readonly issuer: string;
  readonly subgraphUrls: Readonly<Record<Department, string>>;
  readonly services: readonly ServiceProcess[];
  readonly postgres: { readonly host: string; readonly port: number; readonly superuserUrl: string };
  readonly folder: HubFolder;
  stop(): Promise<void>;
}

/** Longer than it ever took; a department whose copy does not come holds up nobody. */
const COPIES_WITHIN_MS = 15_000;

/** Starts the whole hub and returns when every part of it answers. What was started is stopped when a part fails. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const opened = new Releasers();
  try {
    return await start(options, opened);
  } catch (thrown) {
    await opened.releaseAll().catch(() => undefined);
    throw thrown;
  }
}

async function start(options: HubOptions, opened: Releasers): Promise<Hub> {
  await requireFree(options.port, "the gateway");
  await requireFree(options.port + 1, "the identity provider");
  const folder = prepareFolder(options);
  opened.push(lockHub(folder));
  const { secrets, ...keys } = hubKeys(folder);
  const postgres = await startPostgres(folder, secrets.superuserPassword);
  opened.push(() => postgres.stop());
  options.tell(`PostgreSQL answers on port ${postgres.port}`);
  const databases = await prepareDatabases(postgres, {
    ...options,
    isEmpty: beginsEmpty(folder, options),
    secret: secrets.databasePassword,
  });

  const keysFolder = folder.file("keys");
  const gatewayUrl = `http://127.0.0.1:${options.port}`;
  const issuer = `http://127.0.0.1:${options.port + 1}`;
  const metricsToken = metricsTokenFile(keysFolder);
  const common = { LOG_LEVEL: "info", NODE_COMPILE_CACHE: folder.file("compile-cache") };
  const service = async (
    name: string,
    env: Record<string, string>,
    nodeArguments: readonly string[] = [],
  ): Promise<ServiceProcess> => {
    const what = {
      name,
      nodeArguments,
      entry: join(options.projectRoot, "dist", "services", `${name}.js`),
      env: { ...common, ...env },
      logFile: folder.file("logs", `${name}.log`),
    };
    const { onUnexpectedEnd } = options;
    const started = options.startsAgain
      ? await keepService({ ...what, onUnexpectedEnd })
      : await startService({ ...what, onUnexpectedEnd: (one, how) => onUnexpectedEnd(one, how, "LEFT") });
    opened.push(() => started.stop());
    return started;
  };
  const given = options.gatewaySettings ?? {};
  const forDepartments = Object.fromEntries(
    [SKEW_SETTING, EXPORTS_SETTING].flatMap((name) =>
      given[name] === undefined ? [] : [[name, given[name]]],
    ),
  );
  const firstPort = await freePorts(DEPARTMENTS.length);
  const departmentService = (department: Department, i: number): Promise<ServiceProcess> =>
    service(
      department,
      {
        [settingOf(department, "DATABASE_URL")]: databases.get(department)?.appUrl ?? "",
        [settingOf(department, "PORT")]: String(firstPort + i),
        [settingOf(department, "SECRETS_FILE")]: secretsFile(keysFolder, department),
        DEPARTMENTS_FILE: directoryFile(keysFolder),
        GATEWAY_PUBLIC_KEYS_FILE: keys.gateway.publicFile,
        [METRICS_TOKEN_SETTING]: metricsToken,
        ...forDepartments,
      },
      nodeFlags(options.projectRoot, "department"),
    );
  const identityService = service("identity", {
    IDENTITY_PORT: String(options.port + 1),
    TOKEN_ISSUER: issuer,
    GATEWAY_URL: gatewayUrl,
    IDENTITY_KEY_FILE: keys.identityFile,
    IDENTITY_COOKIE_SECRET: secrets.cookieSecret,
    DEMO_SCALE: options.scale,
    DEMO_SEED: String(options.seed),
  });
  const [identity, ...departments] = await settled([identityService, ...DEPARTMENTS.map(departmentService)]);
  options.tell("the departments and the identity provider answer");
  const subgraphUrls = Object.fromEntries(
    departments.map(({ name, url }) => [name, `${url}/graphql`]),
  ) as Record<Department, string>;
  writeDirectory(keysFolder, (department) => new URL("/", subgraphUrls[department]).href);
  const copying = untilCopied(departments, readFileSync(metricsToken, "utf8"), COPIES_WITHIN_MS);
  const gateway = await service(
    "gateway",
    {
      ...Object.fromEntries(DEPARTMENTS.map((name) => [settingOf(name, "URL"), subgraphUrls[name]])),
      GATEWAY_PORT: String(options.port),
      TOKEN_ISSUER: issuer,
      TOKEN_JWKS_URL: `${issuer}/jwks`,
      GATEWAY_PRIVATE_KEY_FILE: keys.gateway.privateFile,
      [METRICS_TOKEN_SETTING]: metricsToken,
      SUPERGRAPH_FOLDER: folder.file("supergraph"),
      REGISTERED_SCHEMAS: join(options.projectRoot, "subgraphs"),
      ...options.gatewaySettings,
    },
    nodeFlags(options.projectRoot, "gateway"),
  );
  options.tell("supergraph composed and published");
  options.tell(
    (await copying)
      ? "registers of divisions and officials copied to every department"
      : "a department has no copy of a register yet and refuses what needs one; its log tells why",
  );
  opened.push(
    tellWhereItRuns(folder, { gatewayUrl, issuer, postgres: { host: postgres.host, port: postgres.port } }),
  );
  const services = [...(identity ? [identity] : []), ...departments, gateway];
  return { gatewayUrl, issuer, subgraphUrls, services, postgres, folder, stop: () => opened.releaseAll() };
}

/** Leaves a note of where things are, for commands that look for the running hub. @returns how to take it away */
function tellWhereItRuns(folder: HubFolder, where: object): () => Promise<void> {
  const file = folder.file("running.json");
  writeFileSync(file, JSON.stringify(where));
  return async () => rmSync(file, { force: true });
}

/** Waits for all, so that what did start is known and stopped when one did not. */
async function settled<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === "rejected") throw result.reason;
    return result.value;
  });
}

/** A hub that began without records stays without the demonstration: it is never laid over what people entered. */
function beginsEmpty(folder: HubFolder, { empty }: HubOptions): boolean {
  const mark = folder.file("began-empty");
  if (existsSync(mark)) return true;
  if (!empty) return false;
  writeFileSync(mark, "");
  return true;
}

function prepareFolder(options: HubOptions): HubFolder {
  const folder = hubFolder(options.projectRoot, options.folder);
  const isThere = existsSync(reachableFolder(folder, "postgres", databaseUser() !== null));
  if (options.empty && !options.fresh && isThere && !existsSync(folder.file("began-empty")))
    throw new Error("There are records here already: --empty goes with --fresh.");
  if (!options.fresh) return folder;
  // The lock is taken before anything is forgotten: a running hub keeps its data.
  const unlock = lockHub(folder);
  rmSync(reachableFolder(folder, "postgres", databaseUser() !== null), { recursive: true, force: true });
  void unlock();
  rmSync(folder.path, { recursive: true, force: true });
  return hubFolder(options.projectRoot, options.folder);
}
