import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const compiled = (file: string): string =>
  JSON.stringify(join(import.meta.dirname, "..", "..", "dist/shared", file));

const PROGRAM = `import { createServer } from "node:http";
  import { processLog } from ${compiled("telemetry/log.js")};
  import { logLinesLost } from ${compiled("telemetry/log-output.js")};
  import { runUntilSignal } from ${compiled("runtime/process-life.js")};
  const log = processLog("info", { department: "petitions" });
  const server = createServer((request, response) => {
    if (request.url === "/lost") return response.end(String(logLinesLost()));
    for (let i = 0; i < 200; i += 1) log.info("answered");
    log.error("broke");
    response.end("OK");
  });
  await runUntilSignal(async () => {
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return {
      url: \`http://127.0.0.1:\${server.address().port}\`,
      stop: async () => {
        server.close();
        log.info("stopped");
      },
    };
  });`;

/** A process that serves, heeds signals and logs to this output. */
async function serving(stdout: "pipe" | number): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    stdio: ["ignore", stdout, "ignore", "ipc"],
  });
  const ready = await new Promise<string>((resolve, reject) => {
    child.once("message", (message: { ready: string }) => resolve(message.ready));
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before it served`)));
  });
  return { child, url: ready };
}
async function endedBySignal(child: ChildProcess): Promise<unknown[]> {
  child.kill("SIGTERM");
  return once(child, "exit");
}
const ask = async (url: string): Promise<string> => (await fetch(url)).text();

test("a process whose log has no reader any more ends when it is told to", async () => {
  const { child } = await serving("pipe");
  child.stdout!.destroy();
  expect(await endedBySignal(child)).toEqual([0, null]);
});

test("it goes on serving, and then ends when it is told to", async () => {
  const { child, url } = await serving("pipe");
  expect(await ask(url)).toBe("OK");
  child.stdout!.destroy();
  for (let i = 0; i < 50; i += 1) expect(await ask(url)).toBe("OK");
  expect(await endedBySignal(child)).toEqual([0, null]);
});

test("so does one whose output cannot be written to at all", async () => {
  const { child, url } = await serving(openSync(import.meta.filename, "r"));
  for (let i = 0; i < 5; i += 1) expect(await ask(url)).toBe("OK");
  expect(await endedBySignal(child)).toEqual([0, null]);
});

test("so does one whose reader does not read, and lines that were lost are counted", async () => {
  const { child, url } = await serving("pipe");
  child.stdout!.pause();
  // More than may wait: 200 lines of some hundred bytes for each.
  for (let i = 0; i < 300; i += 1) expect(await ask(url)).toBe("OK");
  const text: Buffer[] = [];
  child.stdout!.on("data", (chunk: Buffer) => text.push(chunk)).resume();
  await new Promise<void>((resolve) => {
    child.stdout!.on("data", () => {
      if (Buffer.concat(text).includes("lines of this log were lost")) resolve();
    });
  });
  expect(await endedBySignal(child)).toEqual([0, null]);
});

test("so does one whose disk is full, and it knows how many lines were lost", async () => {
  const { child, url } = await serving(openSync("/dev/full", "w"));
  for (let i = 0; i < 300; i += 1) expect(await ask(url)).toBe("OK");
  expect(Number(await ask(`${url}/lost`))).toBeGreaterThan(1000);
  expect(await endedBySignal(child)).toEqual([0, null]);
});

test("what could not be written for a while is written later", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-log-"));
  const file = JSON.stringify(join(folder, "log"));
  const program = `import { closeSync, openSync } from "node:fs";
    import { processLog } from ${compiled("telemetry/log.js")};
    const log = processLog("info", {});
    closeSync(1);
    log.error("one");
    setTimeout(() => {
      // The lowest number that is free: the standard output again.
      openSync(${file}, "a");
      log.error("two");
    }, 300);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "ignore" });
  await once(child, "exit");
  const lines = readFileSync(JSON.parse(file) as string, "utf8");
  expect([...lines.matchAll(/"msg":"(\w+)"/g)].map(([, said]) => said)).toEqual(["one", "two"]);
  rmSync(folder, { recursive: true });
});
