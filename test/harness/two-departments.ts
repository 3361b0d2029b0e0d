import { createServer, type Server } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { assertionSigner, type SignAssertion } from "../../shared/access/assertion.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { type Department, settingOf } from "../../shared/kernel/department.ts";
import { fillCopies } from "./fill-copies.ts";
import type * as KeysModule from "../../cli/key-files.ts";
import type * as FolderModule from "../../dev/launcher/hub-folder.ts";
import type * as ServiceModule from "../../dev/launcher/service-process.ts";
import type * as PortsModule from "../../dev/launcher/ports.ts";
import type * as PostgresModule from "../../dev/launcher/postgres.ts";
import type * as PrepareModule from "../../shared/runtime/prepare-database.ts";
import type * as ProvisionModule from "../../shared/database/provision.ts";
import type * as ManifestModule from "../../dev/manifest-of.ts";

const projectRoot = join(import.meta.dirname, "..", "..");
const compiled = <Module>(path: string): Promise<Module> =>
  import(join(projectRoot, "dist", path)) as Promise<Module>;

export type TestedDepartment = Department;
/** Where a message between the two departments is: about to be passed on, or answered and about to be passed back. */
export type Instant = "REQUEST" | "RESPONSE";

/** Two real departments, or as many as are asked for, with a real PostgreSQL, a real wire between them, and a hand at every plug. */
export interface TwoDepartments {
  urlOf(department: TestedDepartment): string;
  sign: SignAssertion;
  databaseUrl(department: TestedDepartment): string;
  directoryFile: string;
  /** SIGKILL, if it lives; the process is started again at once, at the same address. */
  kill(department: TestedDepartment): boolean;
  /** Ends PostgreSQL without letting it finish anything, and starts it again. */
  crashPostgres(): Promise<void>;
  /** Told of every message between the departments, twice, by its number; may kill in it, and may hold it up. */
  onWire: (to: TestedDepartment, instant: Instant, message: number) => void | Promise<void>;
  /** Starts a second process of petitions over the same database, with a wire of its own to discipline. */
  startTwin(onWire: TwoDepartments["onWire"]): Promise<{ kill(): void }>;
  /** Waits until both live. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoDepartments(
  name: string,
  names: readonly TestedDepartment[] = ["petitions", "discipline"],
): Promise<TwoDepartments> {
  const folders = await compiled<typeof FolderModule>("dev/launcher/hub-folder.js");
  const keys = await compiled<typeof KeysModule>("cli/key-files.js");
  const { freePort } = await compiled<typeof PortsModule>("dev/launcher/ports.js");
  const { startService } = await compiled<typeof ServiceModule>("dev/launcher/service-process.js");
  const { startPostgres } = await compiled<typeof PostgresModule>("dev/launcher/postgres.js");
  const { provisionDepartment, departmentDatabase } = await compiled<typeof ProvisionModule>(
    "shared/database/provision.js",
  );
  const { prepareDatabase } = await compiled<typeof PrepareModule>("shared/runtime/prepare-database.js");
  const { manifestOf } = await compiled<typeof ManifestModule>("dev/manifest-of.js");

  const path = join(projectRoot, ".hub", `test-${process.pid}-${name}`);
  const folder = folders.hubFolder(projectRoot, path);
  const fixedPort = await freePort();
  let postgres = await startPostgres(folder, "superuser-of-a-test", fixedPort);
  const databases = Object.fromEntries(
    names.map((department) => [department, departmentDatabase(postgres, department, "password-of-a-test")]),
  ) as Record<TestedDepartment, ProvisionModule.DepartmentDatabase>;
  for (const department of names) {
    await provisionDepartment(postgres.superuserUrl, department, "password-of-a-test");
    await prepareDatabase(databases[department].ownerUrl, (await manifestOf(department)).migrations);
    await fillCopies(databases[department].ownerUrl);
  }
  const keysFolder = folder.file("keys");
  const gateway = keys.gatewayKeys(keysFolder);
  const ports = {} as Record<TestedDepartment, number>;
  for (const department of names) ports[department] = await freePort();
  const urlOf = (department: TestedDepartment): string => `http://127.0.0.1:${ports[department]}`;

  const departments = {} as TwoDepartments;
  departments.onWire = () => undefined;
  const wires: Server[] = [];
  let messages = 0;
  /** A line to an office. @returns its address */
  const openWire = async (to: TestedDepartment, onWire: TwoDepartments["onWire"]): Promise<string> => {
    const forward = async (
      path: string,
      authorization: string,
      body: Buffer,
    ): Promise<{ status: number; body: Buffer }> => {
      const answer = await fetch(new URL(path, urlOf(to)), {
        method: "POST",
        headers: { "content-type": "application/json", authorization },
        body: new Uint8Array(body),
      });
      return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
    };
    const pass = async (
      path: string,
      authorization: string,
      body: Buffer,
    ): Promise<{ status: number; body: Buffer }> => {
      // Seals travel by the clock: what is cut and counted here are transfers and their answers.
      if (path === "/transfers/seals") return forward(path, authorization, body);
      const message = (messages += 1);
      await onWire(to, "REQUEST", message);
      const answered = await forward(path, authorization, body);
      await onWire(to, "RESPONSE", message);
      return answered;
    };
    const wire = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        pass(request.url ?? "/", request.headers.authorization ?? "", Buffer.concat(chunks)).then(
          ({ status, body }) => response.writeHead(status, { "content-type": "application/json" }).end(body),
          () => response.destroy(),
        );
      });
    });
    await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve));
    wires.push(wire);
    return `http://127.0.0.1:${(wire.address() as AddressInfo).port}/`;
  };
  const wireUrls = new Map<string, string>();
  for (const department of names)
    wireUrls.set(department, await openWire(department, (...message) => departments.onWire(...message)));
  keys.writeDirectory(keysFolder, (department) => wireUrls.get(department) ?? "");

  const living = new Map<TestedDepartment, ServiceModule.ServiceProcess>();
  const starting = new Map<TestedDepartment, Promise<void>>();
  let stopping = false;
  const environment = (department: TestedDepartment): Record<string, string> => {
    return {
      LOG_LEVEL: "warn",
      NODE_COMPILE_CACHE: folder.file("compile-cache"),
      [settingOf(department, "DATABASE_URL")]: databases[department].appUrl,
      [settingOf(department, "PORT")]: String(ports[department]),
      [settingOf(department, "SECRETS_FILE")]: keys.secretsFile(keysFolder, department),
      DEPARTMENTS_FILE: keys.directoryFile(keysFolder),
      GATEWAY_PUBLIC_KEYS_FILE: gateway.publicFile,
    };
  };
  const entry = (department: TestedDepartment): string =>
    join(projectRoot, "dist/services", `${department}.js`);
  const twins = new Set<ServiceModule.ServiceProcess>();
  const start = (department: TestedDepartment): Promise<void> => {
    const started = startService({
      name: department,
      entry: entry(department),
      env: environment(department),
      logFile: folder.file("logs", `${department}.log`),
      onUnexpectedEnd: () => {
        living.delete(department);
        if (!stopping) void start(department);
      },
    }).then(
      (process_) => void living.set(department, process_),
      // A start that met a database which was down is tried again, as an operator's supervisor would.
      async () => (stopping ? undefined : start(department)),
    );
    starting.set(department, started);
    return started;
  };
  await Promise.all(names.map(start));

  return Object.assign(departments, {
    urlOf,
    sign: assertionSigner(JSON.parse(readFileSync(gateway.privateFile, "utf8")) as never, systemClock),
    databaseUrl: (department: TestedDepartment) => databases[department].ownerUrl,
    directoryFile: keys.directoryFile(keysFolder),
    kill: (department: TestedDepartment) => {
      const running = living.get(department);
      if (!running) return false;
      living.delete(department);
      process.kill(running.pid, "SIGKILL");
      return true;
    },
    crashPostgres: async () => {
      await postgres.crash();
      postgres = await startPostgres(folder, "superuser-of-a-test", fixedPort);
    },
    startTwin: async (onWire: TwoDepartments["onWire"]) => {
      const directory = JSON.parse(readFileSync(keys.directoryFile(keysFolder), "utf8")) as {
        discipline: { url: string };
      };
      directory.discipline.url = await openWire("discipline", onWire);
      const own = folder.file("keys", `twin-${wires.length}.json`);
      writeFileSync(own, JSON.stringify(directory));
      const twin = await startService({
        name: "petitions",
        entry: entry("petitions"),
        env: { ...environment("petitions"), PETITIONS_PORT: "0", DEPARTMENTS_FILE: own },
        logFile: folder.file("logs", "petitions-twin.log"),
        onUnexpectedEnd: () => void twins.delete(twin),
      });
      twins.add(twin);
      return {
        kill: () => {
          twins.delete(twin);
          process.kill(twin.pid, "SIGKILL");
        },
      };
    },
    settled: async () => {
      while (living.size < names.length)
        await Promise.all(starting.values()).then(() => new Promise((r) => setTimeout(r, 20)));
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...living.values(), ...twins].map((one) => one.stop()));
      for (const wire of wires) wire.close();
      await postgres.stop();
      await rm(path, { recursive: true, force: true });
    },
  });
}
