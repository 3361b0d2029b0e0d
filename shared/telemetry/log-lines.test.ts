import { spawn } from "node:child_process";
import { join } from "node:path";

const compiled = join(import.meta.dirname, "..", "..", "dist/shared/telemetry/log.js");

/** What a process of its own that runs this code left on its standard output. */
function linesOf(code: string): Promise<string[]> {
  const program = `import { processLog } from ${JSON.stringify(compiled)};
    const log = processLog("info", { department: "petitions" });
    ${code}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const text: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => text.push(chunk));
  return new Promise((resolve) => {
    child.once("close", () =>
      resolve(
        Buffer.concat(text)
          .toString()
          .split("\n")
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { msg: string }).msg),
      ),
    );
  });
}
const killed = (ms: number): string => `setTimeout(() => process.kill(process.pid, "SIGKILL"), ${ms});`;

test.each([
  ["ends by itself", ""],
  [
    "is ended by a signal it heeds",
    'process.once("SIGTERM", () => process.exit()); process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 5000);',
  ],
  ["ends at once", "process.exit(3);"],
  ["breaks", 'throw new Error("broken");'],
  ["is killed a while later", killed(1000)],
])("when a process %s every line is there", async (_how, end) => {
  expect(await linesOf(`log.info("one"); log.info("two"); ${end}`)).toEqual(["one", "two"]);
});

test("an error is written at once with all before it, for it may be the last", async () => {
  expect(
    await linesOf(`log.info("one"); log.error({ err: new Error("x") }, "broke"); ${killed(100)}`),
  ).toEqual(["one", "broke"]);
});
