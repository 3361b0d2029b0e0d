/**
 * What the others notice while one department is stopped, slow, cut off or killed: the latency of views that do not ask it,
 * before, meanwhile and after, and how soon it is back. Real departments, one gateway. `npm run bench:faults`, two minutes.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DEPARTMENTS, settingOf } from "../dist/shared/kernel/department.js";
import { fetchToken } from "../dist/dev/identity/token.js";
import { faultyLine, startAgainAs } from "../test/harness/faulty-line.ts";
import { startLoad, type ViewLoad } from "../test/harness/view-load.ts";
import { endAll, freePort, GATEWAY_MEMORY, start } from "./processes.ts";
import { realHub } from "./real-hub.ts";
import { VILLAGE_VIEW } from "./village.ts";

const VICTIM = "petitions";
const VILLAGE = "149921001200";
const FAULT_MS = 8000;
const CALLERS = { ofAll: 6, ofOthers: 4 };
const WITHOUT_VICTIM = VILLAGE_VIEW.replace(/petitions \{[^{}]*(\{[^{}]*\}[^{}]*)*\}/, "");

const { hub, folder } = await realHub("faults", "demo");
try {
  const line = await faultyLine(hub.subgraphUrls[VICTIM]);
  const urls = { ...hub.subgraphUrls, [VICTIM]: line.url };
  const port = await freePort();
  await start(
    join(import.meta.dirname, "../dist/gateway/main.js"),
    ["--port", String(port)],
    {
      ...Object.fromEntries(DEPARTMENTS.map((name) => [settingOf(name, "URL"), urls[name]])),
      TOKEN_ISSUER: hub.issuer,
      TOKEN_JWKS_URL: `${hub.issuer}/jwks`,
      GATEWAY_PRIVATE_KEY_FILE: hub.folder.file("keys", "gateway.private.json"),
      SUPERGRAPH_FOLDER: hub.folder.file("supergraph"),
      LOG_LEVEL: "warn",
      NODE_ENV: "development",
      REQUESTS_PER_PERSON_A_MINUTE: "1000000",
      REQUESTS_PER_ADDRESS_A_MINUTE: "1000000",
    },
    GATEWAY_MEMORY,
  );
  const token = await fetchToken(hub.issuer, "county1-leader");
  const load = (callers: number, query: string): ViewLoad =>
    startLoad(callers, () => `http://127.0.0.1:${port}/graphql`, token, {
      query,
      variables: { code: VILLAGE },
    });
  const all = load(CALLERS.ofAll, VILLAGE_VIEW);
  const others = load(CALLERS.ofOthers, WITHOUT_VICTIM);
  const pid = hub.services.find(({ name }) => name === VICTIM)!.pid;
  const again = startAgainAs(pid);
  let anew: { kill(signal: "SIGKILL"): unknown } | undefined;

  const between = (from: number, to: number): number[] =>
    others.samples
      .filter(({ at }) => at >= from && at < to)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
  const at = (values: readonly number[], share: number): number =>
    values[Math.floor(values.length * share)] ?? Number.NaN;

  const faults: [string, () => void, () => void | Promise<void>][] = [
    ["stopped (SIGSTOP)", () => process.kill(pid, "SIGSTOP"), () => void process.kill(pid, "SIGCONT")],
    ["slow by 2 s", () => void (line.delayMs = 2000), () => void (line.delayMs = 0)],
    ["slow by 5 s, over its limit", () => void (line.delayMs = 5000), () => void (line.delayMs = 0)],
    ["cut off", () => void (line.isCut = true), () => void (line.isCut = false)],
    [
      "killed, started anew",
      () => process.kill(pid, "SIGKILL"),
      async () => {
        const started = await again();
        anew = started.process;
        line.target = started.url;
      },
    ],
  ];
  await wait(15_000);
  process.stdout.write(
    "| fault of petitions | the others' p50, p95 before | meanwhile | p95 by | back in the view after |\n|---|---|---|---|---|\n",
  );
  for (const [name, fault, heal] of faults) {
    const quiet = others.now();
    await wait(FAULT_MS);
    const began = others.now();
    fault();
    await wait(FAULT_MS);
    const ended = others.now();
    await heal();
    const healed = all.now();
    const back = (): number | undefined =>
      all.samples.findLast(({ at: when, body }) => when > healed && body.data.village.petitions !== null)?.at;
    while (back() === undefined && all.now() - healed < 20_000) await wait(20);
    const [before, meanwhile] = [between(quiet, began), between(began, ended)];
    const ms = (values: number[]): string =>
      `${at(values, 0.5).toFixed(1)}, ${at(values, 0.95).toFixed(1)} ms`;
    const by = (at(meanwhile, 0.95) / at(before, 0.95)).toFixed(2);
    process.stdout.write(
      `| ${name} | ${ms(before)} | ${ms(meanwhile)} | ${by} | ${(((back() ?? Number.NaN) - healed) / 1000).toFixed(1)} s |\n`,
    );
  }
  await Promise.all([all.stop(), others.stop()]);
  const failed = [...all.samples, ...others.samples].filter(
    ({ status, body }) => status !== 200 || !body.data?.village,
  );
  process.stdout.write(
    `\n${all.samples.length + others.samples.length} views, ${failed.length + all.failures.length + others.failures.length} failed as a whole\n`,
  );
  anew?.kill("SIGKILL");
  line.close();
} finally {
  endAll();
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
