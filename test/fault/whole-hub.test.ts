import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { freePair, until } from "../harness/own-hub.ts";

/** How long a start is waited for, on a machine that is busy with other tests. */
const READY_MS = 200_000;

const root = join(import.meta.dirname, "..", "..");
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

/** `npm start` itself, in a copy of the folder's own, at the smallest scale. */
function launch(port: number, args: readonly string[] = []): { child: ChildProcess; output: () => string } {
  const entry = join(root, "dist", "dev", "launcher", "main.js");
  const child = spawn(
    process.execPath,
    [entry, "--port", String(port), "--scale", "unit", "--no-register", ...args],
    {
      env: { ...process.env, HUB_FOLDER: join(root, ".hub", `test-${process.pid}-whole`) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  started.push(child);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return { child, output: () => text };
}

/** Processes whose command line speaks of this hub's folder or of its compiled entries below this launcher. */
function descendants(of: number): number[] {
  const parents = readdirSync("/proc").flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, "utf8").split(") ")[1]!.split(" ");
      return [{ pid: Number(entry), parent: Number(fields[1]) }];
    } catch {
      return [];
    }
  });
  const below = parents.filter(({ parent }) => parent === of).map(({ pid }) => pid);
  return [...below, ...below.flatMap(descendants)];
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once("exit", resolve))
    : Promise.resolve(child.exitCode);

const gone = (pids: readonly number[]): boolean =>
  pids.every((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.startsWith("Z");
    } catch {
      return true;
    }
  });

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s stops everything and leaves no process behind",
  async (signal) => {
    const { child, output } = launch(await freePair());
    await until("the hub is ready", () => output().includes("Ready in"), READY_MS);
    await until("the accounts are told", () => output().includes("county1-leader"));
    const below = descendants(child.pid!);
    // Seven departments, identity provider, gateway, and PostgreSQL with its workers.
    expect(below.length).toBeGreaterThan(10);
    child.kill(signal);
    expect(await ended(child)).toBe(0);
    await until("no process is left", () => gone(below));
  },
);

test("a second hub in the same folder is refused, and the first goes on", async () => {
  const port = await freePair();
  const first = launch(port);
  await until("the first is ready", () => first.output().includes("Ready in"), READY_MS);
  const second = launch(await freePair());
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toMatch(/already running \(process \d+\)/);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const below = descendants(first.child.pid!);
  // Killed outright, it cannot stop anything itself: the services see that it is gone and stop on their own, and PostgreSQL's
  // guard sees it too.
  first.child.kill("SIGKILL");
  await until("the services have stopped by themselves, and PostgreSQL with them", () => gone(below));
  const third = launch(port);
  await until("the next start takes over", () => third.output().includes("Ready in"), READY_MS);
  expect(third.output()).not.toContain("demonstration records");
  third.child.kill("SIGTERM");
  expect(await ended(third.child)).toBe(0);
  await until("nothing is left of any", () => gone(below));
});

/** The process below this one that runs this entry, and what it was told. */
function serviceOf(launcher: number, entry: string): { pid: number; setting: (name: string) => string } {
  const pid = descendants(launcher).find((one) =>
    readFileSync(`/proc/${one}/cmdline`, "utf8").includes(entry),
  )!;
  const settings = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  return {
    pid,
    setting: (name) => settings.find((one) => one.startsWith(`${name}=`))!.slice(name.length + 1),
  };
}
const answers = (port: number | string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ status }) => status === 200,
    () => false,
  );
const PETITIONS = "services/petitions.js";
const GATEWAY = "services/gateway.js";

test("on a full log disk, with nobody to read what it says, everything serves; killed outright, it leaves nothing", async () => {
  const logs = join(root, ".hub", `test-${process.pid}-whole`, "logs");
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  for (const name of ["postgres", "identity", "gateway", ...DEPARTMENTS])
    symlinkSync("/dev/full", join(logs, `${name}.log`));
  const port = await freePair();
  const { child, output } = launch(port);
  await until("the hub is ready", () => output().includes("Ready in"), READY_MS);
  child.stdout!.destroy();
  child.stderr!.destroy();
  const below = descendants(child.pid!);
  for (let i = 0; i < 50; i += 1) {
    const { status } = await fetch(`http://127.0.0.1:${port}/graphql`, { method: "POST" });
    expect(status).toBe(401);
  }
  // A line of the launcher's own, that nobody reads: a department ends and is started again.
  const { pid, setting } = serviceOf(child.pid!, PETITIONS);
  process.kill(pid, "SIGKILL");
  await until("it ended", () => gone([pid]));
  await until("petitions is there again", () => answers(setting("PETITIONS_PORT")));
  expect(child.exitCode).toBeNull();
  expect(await answers(port)).toBe(true);
  const all = [...new Set([...below, ...descendants(child.pid!)])];
  child.kill("SIGKILL");
  await until("nothing is left, PostgreSQL neither", () => gone(all));
  rmSync(logs, { recursive: true, force: true });
});

test("what ends is started again and told once; what cannot be is given up on, with the reason", async () => {
  const port = await freePair();
  const { child, output } = launch(port);
  await until("the hub is ready", () => output().includes("Ready in"), READY_MS);
  const gateway = serviceOf(child.pid!, GATEWAY);
  process.kill(gateway.pid, "SIGKILL");
  await until("the gateway ended", () => gone([gateway.pid]));
  await until("the gateway is there again", () => answers(port));
  expect(output()).toContain("gateway ended unexpectedly (SIGKILL) and is started again");

  const { pid, setting } = serviceOf(child.pid!, PETITIONS);
  // Without what it reads when it starts it cannot; those that run have read it.
  const keys = setting("GATEWAY_PUBLIC_KEYS_FILE");
  renameSync(keys, `${keys}.away`);
  process.kill(pid, "SIGKILL");
  await until("petitions is given up on", () => output().includes("not started again"), READY_MS);
  renameSync(`${keys}.away`, keys);
  expect(output()).toMatch(
    /petitions ended 5 times within a minute, last: .*ended while starting.*gateway\.public\.json is missing/,
  );
  expect(output().match(/petitions ended unexpectedly/g)).toHaveLength(1);
  expect(await answers(port)).toBe(true);
  child.kill("SIGTERM");
  expect(await ended(child)).toBe(0);
});

test("a port that is taken is named, with what to do", async () => {
  const port = await freePair();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, "127.0.0.1", resolve));
  const { child, output } = launch(port);
  expect(await ended(child)).toBe(1);
  expect(output()).toMatch(
    new RegExp(`^Port ${port}, for the gateway, is taken\\. Choose another: npm start -- --port \\d+\\n$`),
  );
  holder.close();
});

afterAll(() => rmSync(join(root, ".hub", `test-${process.pid}-whole`), { recursive: true, force: true }));
