/**
 * What one view costs end to end, with the real departments and PostgreSQL: statements, requests and CPU by process, for a
 * village and for a page of a hundred, at 700 villages and at 28,000. `npm run bench:hub`, about four minutes.
 */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS } from "../dist/shared/kernel/department.js";
import { fetchToken } from "../dist/dev/identity/token.js";
import { load } from "./load.ts";
import { cpuOf } from "./processes.ts";
import { metricsAt, realHub } from "./real-hub.ts";
import { VILLAGE_PAGE, VILLAGE_VIEW } from "./village.ts";

const WORKLOADS = [
  {
    name: "village view",
    body: { query: VILLAGE_VIEW, variables: { code: "149921001200" } },
    warmUp: 3000,
    times: 3000,
  },
  {
    name: "page of 100",
    body: { query: VILLAGE_PAGE, variables: { region: "149921000000", first: 100 } },
    warmUp: 600,
    times: 600,
  },
];

/** Processes below one, itself included: PostgreSQL answers each connection in a process of its own. */
function family(pid: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])] as const];
      } catch {
        return [];
      }
    });
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

const cpu = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);

async function counter(url: string, folder: string, name: string): Promise<number> {
  const text = await metricsAt(url, folder);
  return [...text.matchAll(new RegExp(`^${name}\\{([^}]*)\\} (\\S+)`, "gm"))]
    .filter(([, labels]) => !labels!.includes('for="') || labels!.includes('for="requests"'))
    .reduce((sum, [, , value]) => sum + Number(value), 0);
}

async function measure(scale: "demo" | "province"): Promise<void> {
  const { hub, folder } = await realHub(`hub-${scale}`, scale);
  try {
    const token = await fetchToken(hub.issuer, "county1-leader");
    const caller = {
      name: "the hub",
      url: hub.gatewayUrl,
      pid: 0,
      authorization: () => `Bearer ${token}`,
    };
    const postmaster = Number(
      readFileSync(join(await dataFolder(hub), "postmaster.pid"), "utf8").split("\n")[0],
    );
    const processes = (): [string, number[]][] => [
      ...hub.services
        .filter(({ name }) => name !== "identity")
        .map(({ name, pid }) => [name, [pid]] as [string, number[]]),
      ["PostgreSQL", family(postmaster)],
    ];
    for (const { name, body, warmUp, times } of WORKLOADS) {
      const text = JSON.stringify(body);
      await load(caller, text, warmUp, { check: true });
      const before = new Map<string, number[]>();
      const counts = async (): Promise<Map<string, number[]>> =>
        new Map(
          await Promise.all(
            DEPARTMENTS.map(
              async (department) =>
                [
                  department as string,
                  [
                    await counter(hub.subgraphUrls[department], folder, "hub_db_statements_total"),
                    await counter(hub.subgraphUrls[department], folder, "hub_subgraph_requests_total"),
                  ],
                ] as const,
            ),
          ),
        );
      const countsBefore = await counts();
      for (const [who, pids] of processes()) before.set(who, [cpu(pids)]);
      const started = performance.now();
      await load(caller, text, times);
      const ms = (performance.now() - started) / times;
      const spent = processes().map(([who, pids]) => [who, cpu(pids) - before.get(who)![0]!] as const);
      const countsAfter = await counts();
      process.stdout.write(
        `\n${name}, ${scale === "demo" ? "700" : "28,000"} villages: ${(1000 / ms).toFixed(0)} a second on this machine\n\n` +
          "| process | CPU ms | requests | statements |\n|---|---|---|---|\n",
      );
      let total = 0;
      for (const [who, seconds] of spent) {
        total += seconds;
        const [statements, requests] = (countsAfter.get(who) ?? []).map((value, i) =>
          ((value - countsBefore.get(who)![i]!) / times).toFixed(1),
        );
        process.stdout.write(
          `| ${who} | ${((seconds * 1000) / times).toFixed(2)} | ${requests ?? ""} | ${statements ?? ""} |\n`,
        );
      }
      process.stdout.write(`| together | ${((total * 1000) / times).toFixed(2)} | | |\n`);
    }
  } finally {
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where PostgreSQL keeps its data, as it says itself. */
async function dataFolder(hub: { postgres: { superuserUrl: string } }): Promise<string> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: hub.postgres.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>("show data_directory");
  await client.end();
  return rows[0]!.data_directory;
}

for (const scale of (process.argv[2] ? [process.argv[2]] : ["demo", "province"]) as ("demo" | "province")[])
  await measure(scale);
