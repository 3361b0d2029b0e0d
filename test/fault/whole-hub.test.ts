import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePair, until } from "../harness/own-hub.ts";

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
    await until("the hub is ready", () => output().includes("Ready in"), 60_000);
    expect(output()).toContain("county1-leader");
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
  await until("the first is ready", () => first.output().includes("Ready in"), 60_000);
  const second = launch(await freePair());
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toMatch(/already running \(process \d+\)/);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const below = descendants(first.child.pid!);
  // Killed outright, it cannot stop anything itself: the services see that it is gone and stop on their own.
  first.child.kill("SIGKILL");
  await until("the services have stopped by themselves", async () => {
    const answers = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    );
    return !answers;
  });
  const third = launch(port);
  await until("the next start takes over", () => third.output().includes("Ready in"), 60_000);
  expect(third.output()).not.toContain("demonstration records");
  third.child.kill("SIGTERM");
  expect(await ended(third.child)).toBe(0);
  await until("nothing is left of any", () => gone(below));
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
