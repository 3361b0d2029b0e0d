/**
 * What an attack costs somebody else: an honest caller's view of a village and `/healthz` of every process, before and during
 * each attack of `attackers.ts`. Loopback only, fifteen seconds each; attackers run at the lowest priority, since they would have
 * a machine of their own. `npm run bench:attacks`, about four minutes.
 */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fetchToken } from "../dist/dev/identity/token.js";
import { DEPARTMENTS } from "../dist/shared/kernel/department.js";
import type { Target } from "./attackers.ts";
import { freePort } from "./processes.ts";
import { realHub } from "./real-hub.ts";
import { VILLAGE_VIEW } from "./village.ts";

const SECONDS = 15;
const subgraphPort = await freePort();
const { hub, folder } = await realHub("attacks", "unit", {
  EXTRA_SUBGRAPHS: `water=http://127.0.0.1:${subgraphPort}/`,
});

const attacker = (kind: string, target: object) =>
  spawn(
    "nice",
    [
      "-n",
      "19",
      process.execPath,
      join(import.meta.dirname, "attackers.ts"),
      kind,
      String(SECONDS),
      JSON.stringify(target),
    ],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
const told = <T>(child: ReturnType<typeof attacker>): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", (code) => reject(new Error(`the attacker ended with ${code}`)));
  });
const ended = (child: ReturnType<typeof attacker>): Promise<unknown> =>
  child.exitCode === null ? new Promise((resolve) => child.once("exit", resolve)) : Promise.resolve();

const quantile = (all: readonly number[], of: number): number =>
  [...all].sort((a, b) => a - b)[Math.ceil(all.length * of) - 1] ?? 0;

/** Views of a village one after the other, forty a second at most, and every process's health ten times a second. */
async function measure() {
  const authorization = `Bearer ${await fetchToken(hub.issuer, "county1-leader")}`;
  const body = JSON.stringify({ query: VILLAGE_VIEW, variables: { code: "149921001200" } });
  const until = performance.now() + SECONDS * 1000;
  const timed = async (
    url: string,
    init: RequestInit = {},
  ): Promise<readonly [ms: number, isGood: boolean]> => {
    const from = performance.now();
    const answer = await fetch(url, init);
    const text = await answer.text();
    return [performance.now() - from, answer.ok && !text.includes('"errors"')];
  };
  const views: number[] = [];
  const health: number[] = [];
  let failed = 0;
  const loop = async (into: number[], everyMs: number, url: string, init?: RequestInit): Promise<void> => {
    while (performance.now() < until) {
      const [ms, isGood] = await timed(url, init).catch(() => [SECONDS * 1000, false] as const);
      into.push(ms);
      if (!isGood) failed += 1;
      await wait(Math.max(0, everyMs - ms));
    }
  };
  const headers = { "content-type": "application/json", authorization };
  await Promise.all([
    loop(views, 25, `${hub.gatewayUrl}/graphql`, { method: "POST", headers, body }),
    ...[hub.gatewayUrl, hub.issuer, ...DEPARTMENTS.map((one) => hub.subgraphUrls[one])].map((url) =>
      loop(health, 100, String(new URL("/healthz", url))),
    ),
  ]);
  return { p50: quantile(views, 0.5), p95: quantile(views, 0.95), health: Math.max(...health), failed };
}

try {
  const kinds = await told<string[]>(attacker("kinds", { gatewayUrl: "" }));
  await measure();
  process.stdout.write(
    "| attack | view p50 | view p95 | p95 to the baseline before | slowest /healthz | not answered |\n|---|---|---|---|---|---|\n",
  );
  const row = (
    name: string,
    { p50, p95, health, failed }: Awaited<ReturnType<typeof measure>>,
    base: number,
  ): void =>
    void process.stdout.write(
      `| ${name} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${(p95 / base).toFixed(2)} | ${health.toFixed(0)} ms | ${failed} |\n`,
    );
  for (const kind of kinds) {
    const before = await measure();
    row("none", before, before.p95);
    const { gatewayUrl, issuer, subgraphUrls } = hub;
    const token = await fetchToken(issuer, "county1-civil-affairs");
    const target: Target = { gatewayUrl, issuer, subgraphUrls, folder, token, subgraphPort };
    const child = attacker(kind, target);
    await told(child);
    row(kind, await measure(), before.p95);
    await ended(child);
    await wait(3000);
  }
} finally {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
}
