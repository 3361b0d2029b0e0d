/**
 * Whether a gateway keeps its shape: memory after a minute of fifty callers and after ten thousand different operations, and
 * the longest the event loop was held. `npm run bench:endurance`, about three minutes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeSupergraph } from "../dist/gateway/supergraph/compose.js";
import { contenders, OWN } from "./contenders.ts";
import { load } from "./load.ts";
import { endAll, memoryOf, start } from "./processes.ts";
import { VILLAGE_VIEW } from "./village.ts";

const work = mkdtempSync(join(tmpdir(), "hub-endurance-"));
const METRICS_TOKEN = "a-token-of-this-bench";
const view = JSON.stringify({ query: VILLAGE_VIEW, variables: { code: "149921001200" } });

const metricsOf = async (url: string): Promise<string> =>
  (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text();

async function longestPauseMs(url: string): Promise<number> {
  const text = await metricsOf(url);
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(text)?.[1]) * 1000;
}

async function main(): Promise<void> {
  const { message } = await start<{ served: Record<string, { name: string; sdl: string; url: string }[]> }>(
    join(import.meta.dirname, "subgraphs.ts"),
    [],
  );
  const supergraph = join(work, "departments.graphql");
  writeFileSync(supergraph, composeSupergraph(message.served["departments"]!));
  const tokenFile = join(work, "metrics.token");
  writeFileSync(tokenFile, METRICS_TOKEN);
  const [gateway] = await contenders(supergraph, [OWN], { METRICS_TOKEN_FILE: tokenFile });
  const fifty = { connections: 50 };
  await load(gateway!, view, 10_000, { check: true, ...fifty });
  const warm = memoryOf(gateway!.pid);
  const until = performance.now() + 60_000;
  let asked = 0;
  while (performance.now() < until) {
    await load(gateway!, view, 2000, fifty);
    asked += 2000;
  }
  const after = memoryOf(gateway!.pid);
  let count = 0;
  const different = (): string => {
    count += 1;
    const query = `query Q${count} { village(code: "14992100${String(count).padStart(4, "0")}") { code n${count}: name } }`;
    return JSON.stringify({ query });
  };
  await metricsOf(gateway!.url);
  const memory: number[] = [];
  for (let thousand = 0; thousand < 10; thousand += 1) {
    await load(gateway!, different, 1000, { check: true });
    memory.push(memoryOf(gateway!.pid));
  }
  const lines = [
    `after warm-up | ${warm.toFixed(0)} MB`,
    `after 60 s of 50 callers (${asked} views) | ${after.toFixed(0)} MB, ${((after / warm - 1) * 100).toFixed(0)} %`,
    `after 1,000 different operations | ${memory[0]!.toFixed(0)} MB`,
    `after 5,000 | ${memory[4]!.toFixed(0)} MB`,
    `after 10,000 | ${memory[9]!.toFixed(0)} MB`,
    `longest hold of the event loop while they were planned | ${(await longestPauseMs(gateway!.url)).toFixed(0)} ms`,
  ];
  process.stdout.write(`| what | figure |\n|---|---|\n${lines.map((line) => `| ${line} |`).join("\n")}\n`);
}

try {
  await main();
} finally {
  endAll();
  rmSync(work, { recursive: true, force: true });
}
