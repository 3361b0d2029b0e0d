/**
 * Measures what a gateway costs: CPU of its process per operation, user and system. Every contender is given the same
 * canned subgraphs, the same operations and a new Authorization for every request, in turns within one run. Absolute
 * figures drift with the machine; the ratios are what to trust. `npm run bench -- shop` measures one workload.
 */
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeSupergraph } from "../dist/gateway/supergraph/compose.js";
import { APOLLO, contenders, HIVE_RUST, limit, LIMIT } from "./contenders.ts";
import { hub } from "./hub.ts";
import { type Contender, load } from "./load.ts";
import { cpuOf, endAll, start } from "./processes.ts";
import { SHOP_QUERY } from "./shop.ts";
import { VILLAGE_PAGE, VILLAGE_VIEW } from "./village.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 5);
const work = mkdtempSync(join(tmpdir(), "hub-bench-"));
type Subgraph = { name: string; sdl: string; url: string };

interface Workload {
  readonly name: string;
  readonly graph: "departments" | "shop";
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly warmUp: number;
  readonly requests: number;
  /** Everybody sends the same Authorization, so that a gateway may send one fetch for several callers. */
  readonly identical?: true;
}

const view = { query: VILLAGE_VIEW, variables: { code: "149921001200" }, warmUp: 20_000, requests: 3000 };
const WORKLOADS: Record<string, Workload> = {
  view: { name: "village view", graph: "departments", ...view },
  page: {
    name: "page of 100 villages over five departments",
    graph: "departments",
    query: VILLAGE_PAGE,
    variables: { region: "149921000000", first: 100 },
    warmUp: 5000,
    requests: 1000,
  },
  shop: {
    name: "four subgraphs",
    graph: "shop",
    query: SHOP_QUERY,
    variables: {},
    warmUp: 2500,
    requests: 400,
  },
  identical: {
    name: "village view, identical requests",
    graph: "departments",
    ...view,
    warmUp: 2000,
    identical: true,
  },
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** What was answered, order of fields included, without what each gateway adds of its own. */
const dataOf = (text: string): string => JSON.stringify((JSON.parse(text) as { data: unknown }).data);

/** Requests that subgraphs received so far. */
const receivedBy = (subgraphs: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    subgraphs.once("message", (told) => resolve((told as { received: number }).received));
    subgraphs.send({});
  });

async function measure(
  workload: Workload,
  all: readonly Contender[],
  subgraphs: ChildProcess,
): Promise<void> {
  const body = JSON.stringify({ query: workload.query, variables: workload.variables });
  const asked = workload.identical
    ? all.map((one) => ((same) => ({ ...one, authorization: () => same }))(one.authorization()))
    : all;
  const fetches = new Map<string, number>();
  let first = "";
  for (const one of asked) {
    const answer = dataOf(await load(one, body, workload.warmUp, { check: true }));
    first ||= answer;
    if (answer !== first) throw new Error(`${one.name} answers something else: ${answer.slice(0, 300)}`);
    const before = await receivedBy(subgraphs);
    await load(one, body, 1);
    fetches.set(one.name, (await receivedBy(subgraphs)) - before);
  }
  const spent = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of asked) {
      const before = cpuOf(one.pid);
      await load(one, body, workload.requests);
      spent.get(one.name)!.push(((cpuOf(one.pid) - before) * 1000) / workload.requests);
    }
  }
  report(workload, first.length, spent, fetches);
}

function report(
  { name }: Workload,
  size: number,
  spent: ReadonlyMap<string, number[]>,
  fetches: ReadonlyMap<string, number>,
): void {
  const of = (peer: string, value: number): string => {
    const values = spent.get(peer);
    return values ? (value / median(values)).toFixed(2) : "";
  };
  const lines = [...spent].map(([who, values]) => {
    const ms = median(values);
    return `| ${who} | ${ms.toFixed(2)} | ${of(APOLLO, ms)} | ${of(HIVE_RUST, ms)} | ${of(LIMIT, ms)} | ${fetches.get(who)} |`;
  });
  process.stdout.write(
    [
      `\n${name} (${Math.round(size / 1024)} KB)\n`,
      "| gateway | CPU ms | of @apollo/gateway | of Hive, Rust planner | of the limit | fetches |",
      "|---|---|---|---|---|---|",
      ...lines,
      "",
    ].join("\n"),
  );
}

async function main(named: readonly string[]): Promise<void> {
  const { child, message } = await start<{ served: Record<string, Subgraph[]> }>(
    join(import.meta.dirname, "subgraphs.ts"),
    [],
  );
  const chosen = Object.entries(WORKLOADS).filter(([key]) => named.length === 0 || named.includes(key));
  for (const graph of ["departments", "shop"] as const) {
    const workloads = chosen.map(([, workload]) => workload).filter((one) => one.graph === graph);
    if (workloads.length === 0) continue;
    const subgraphs = message.served[graph]!;
    const sdl = composeSupergraph(subgraphs);
    const file = join(work, `${graph}.graphql`);
    writeFileSync(file, sdl);
    const signedIn = graph === "departments" ? await hub(file, subgraphs, work) : null;
    const peers = await contenders(file);
    for (const workload of workloads) {
      const body = JSON.stringify({ query: workload.query, variables: workload.variables });
      const answer = await load(peers[0]!, body, 1, { check: true });
      const limits = await limit(sdl, workload, answer, join(work, `${workload.name}.json`));
      await measure(workload, [...(signedIn ? [signedIn] : []), ...peers, ...limits], child);
      for (const { pid } of limits) process.kill(pid, "SIGKILL");
    }
    signedIn?.stop();
    for (const { pid } of [...(signedIn ? [signedIn] : []), ...peers]) process.kill(pid, "SIGKILL");
  }
}

try {
  await main(process.argv.slice(2));
} finally {
  endAll();
  rmSync(work, { recursive: true, force: true });
}
