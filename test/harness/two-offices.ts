import { createServer, type Server } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { assertionSigner, type SignAssertion } from "../../shared/auth/assertion.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import type { Department } from "../../shared/kernel/department.ts";
import type * as KeysModule from "../../cli/key-files.ts";
import type * as FolderModule from "../../dev/launcher/house-folder.ts";
import type * as OfficeModule from "../../dev/launcher/office-process.ts";
import type * as PortsModule from "../../dev/launcher/ports.ts";
import type * as PostgresModule from "../../dev/launcher/postgres.ts";
import type * as PrepareModule from "../../shared/deeds/prepare-database.ts";
import type * as ProvisionModule from "../../shared/db/provision.ts";
import type * as ManifestModule from "../../dev/manifest-of.ts";

const projectRoot = join(import.meta.dirname, "..", "..");
const compiled = <Module>(path: string): Promise<Module> =>
  import(join(projectRoot, "dist", path)) as Promise<Module>;

export type OfficeName = Extract<Department, "petitions" | "discipline">;
/** Where a message between the two offices is: about to be passed on, or answered and about to be passed back. */
export type Instant = "REQUEST" | "RESPONSE";

/** Two real departments with a real PostgreSQL, a real wire between them, and a hand at every plug. */
export interface TwoOffices {
  urlOf(office: OfficeName): string;
  sign: SignAssertion;
  databaseUrl(office: OfficeName): string;
  directoryFile: string;
  /** SIGKILL, if it lives; the process is started again at once, at the same address. */
  kill(office: OfficeName): boolean;
  /** Ends PostgreSQL without letting it finish anything, and starts it again. */
  crashPostgres(): Promise<void>;
  /** Told of every message between the offices, twice, by its number; may kill in it, and may hold it up. */
  onWire: (to: OfficeName, instant: Instant, message: number) => void | Promise<void>;
  /** Starts a second process of petitions over the same database, with a wire of its own to discipline. */
  startTwin(onWire: TwoOffices["onWire"]): Promise<{ kill(): void }>;
  /** Waits until both live. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoOffices(name: string): Promise<TwoOffices> {
  const folders = await compiled<typeof FolderModule>("dev/launcher/house-folder.js");
  const keys = await compiled<typeof KeysModule>("cli/key-files.js");
  const { freePort } = await compiled<typeof PortsModule>("dev/launcher/ports.js");
  const { startOffice } = await compiled<typeof OfficeModule>("dev/launcher/office-process.js");
  const { startPostgres } = await compiled<typeof PostgresModule>("dev/launcher/postgres.js");
  const { provisionDepartment, departmentDatabase } =
    await compiled<typeof ProvisionModule>("shared/db/provision.js");
  const { prepareDatabase } = await compiled<typeof PrepareModule>("shared/deeds/prepare-database.js");
  const { manifestOf } = await compiled<typeof ManifestModule>("dev/manifest-of.js");

  const path = join(projectRoot, ".house", `test-${process.pid}-${name}`);
  const folder = folders.houseFolder(projectRoot, path);
  const fixedPort = await freePort();
  let postgres = await startPostgres(folder, "superuser-of-a-test", fixedPort);
  const names: readonly OfficeName[] = ["petitions", "discipline"];
  const databases = Object.fromEntries(
    names.map((office) => [office, departmentDatabase(postgres, office, "password-of-a-test")]),
  ) as Record<OfficeName, ProvisionModule.DepartmentDatabase>;
  for (const office of names) {
    await provisionDepartment(postgres.superuserUrl, office, "password-of-a-test");
    await prepareDatabase(databases[office].ownerUrl, (await manifestOf(office)).migrations);
  }
  const keysFolder = folder.file("keys");
  const gateway = keys.gatewayKeys(keysFolder);
  const ports = { petitions: await freePort(), discipline: await freePort() };
  const urlOf = (office: OfficeName): string => `http://127.0.0.1:${ports[office]}`;

  const offices = {} as TwoOffices;
  offices.onWire = () => undefined;
  const wires: Server[] = [];
  let messages = 0;
  /** A line to an office. @returns its address */
  const openWire = async (to: OfficeName, onWire: TwoOffices["onWire"]): Promise<string> => {
    const pass = async (path: string, body: Buffer): Promise<{ status: number; body: Buffer }> => {
      const message = (messages += 1);
      await onWire(to, "REQUEST", message);
      const answer = await fetch(new URL(path, urlOf(to)), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: new Uint8Array(body),
      });
      const answered = Buffer.from(await answer.arrayBuffer());
      await onWire(to, "RESPONSE", message);
      return { status: answer.status, body: answered };
    };
    const wire = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        pass(request.url ?? "/", Buffer.concat(chunks)).then(
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
  for (const office of names)
    wireUrls.set(office, await openWire(office, (...message) => offices.onWire(...message)));
  keys.writeDirectory(keysFolder, (department) => wireUrls.get(department) ?? "");

  const living = new Map<OfficeName, OfficeModule.OfficeProcess>();
  const starting = new Map<OfficeName, Promise<void>>();
  let stopping = false;
  const environment = (office: OfficeName): Record<string, string> => {
    const prefix = office.toUpperCase();
    return {
      LOG_LEVEL: "warn",
      NODE_COMPILE_CACHE: folder.file("compile-cache"),
      [`${prefix}_DATABASE_URL`]: databases[office].appUrl,
      [`${prefix}_PORT`]: String(ports[office]),
      [`${prefix}_SECRETS_FILE`]: keys.secretsFile(keysFolder, office),
      DEPARTMENTS_FILE: keys.directoryFile(keysFolder),
      GATEWAY_PUBLIC_KEYS_FILE: gateway.publicFile,
    };
  };
  const entry = (office: OfficeName): string => join(projectRoot, "dist/subgraphs", office, "main.js");
  const twins = new Set<OfficeModule.OfficeProcess>();
  const start = (office: OfficeName): Promise<void> => {
    const started = startOffice({
      name: office,
      entry: entry(office),
      env: environment(office),
      logFile: folder.file("logs", `${office}.log`),
      onUnexpectedEnd: () => {
        living.delete(office);
        if (!stopping) void start(office);
      },
    }).then(
      (process_) => void living.set(office, process_),
      // A start that met a database which was down is tried again, as an operator's supervisor would.
      async () => (stopping ? undefined : start(office)),
    );
    starting.set(office, started);
    return started;
  };
  await Promise.all(names.map(start));

  return Object.assign(offices, {
    urlOf,
    sign: assertionSigner(JSON.parse(readFileSync(gateway.privateFile, "utf8")) as never, systemClock),
    databaseUrl: (office: OfficeName) => databases[office].ownerUrl,
    directoryFile: keys.directoryFile(keysFolder),
    kill: (office: OfficeName) => {
      const running = living.get(office);
      if (!running) return false;
      living.delete(office);
      process.kill(running.pid, "SIGKILL");
      return true;
    },
    crashPostgres: async () => {
      await postgres.crash();
      postgres = await startPostgres(folder, "superuser-of-a-test", fixedPort);
    },
    startTwin: async (onWire: TwoOffices["onWire"]) => {
      const directory = JSON.parse(readFileSync(keys.directoryFile(keysFolder), "utf8")) as {
        discipline: { url: string };
      };
      directory.discipline.url = await openWire("discipline", onWire);
      const own = folder.file("keys", `twin-${wires.length}.json`);
      writeFileSync(own, JSON.stringify(directory));
      const twin = await startOffice({
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
