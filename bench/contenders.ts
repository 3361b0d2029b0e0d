/** The gateways compared over one supergraph, each its own process. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fetch } from "undici";
import { parse } from "graphql";
import { makeEngine } from "../dist/gateway/engine/engine.js";
import { readResponse } from "../dist/gateway/subgraphs/read-response.js";
import { subgraphsOf } from "../dist/gateway/supergraph/subgraphs-of.js";
import type { Contender } from "./load.ts";
import { freePort, GATEWAY_MEMORY, start } from "./processes.ts";

const here = import.meta.dirname;
let count = 0;
const unique = (): string => `Bearer bench-${count++}`;

export const LIMIT = "the limit: the same fetches, everything ready-made";
const PLAIN_LIMIT = "the same with undici's request()";
export const APOLLO = "@apollo/gateway 2.14.4";
export const HIVE = "Hive Gateway 2.12.1";
export const HIVE_RUST = "Hive Gateway 2.12.1, Rust planner";
export const OWN = "this gateway, --no-auth";

async function contender(
  name: string,
  entry: string,
  args: (port: string) => string[],
  env: Record<string, string> = {},
  nodeArguments: readonly string[] = [],
): Promise<Contender> {
  const port = await freePort();
  const { child } = await start(join(here, entry), args(String(port)), env, nodeArguments);
  return { name, url: `http://127.0.0.1:${port}`, pid: child.pid!, authorization: unique };
}

/** This gateway for anybody's graph, and the peers, or some of them. */
export async function contenders(
  supergraph: string,
  names: readonly string[] = [OWN, HIVE_RUST, HIVE, APOLLO],
  ownSettings: Readonly<Record<string, string>> = {},
): Promise<Contender[]> {
  const ways: Record<string, () => Promise<Contender>> = {
    [OWN]: () =>
      contender(
        OWN,
        "../dist/gateway/main.js",
        (port) => ["--port", port, "--supergraph", supergraph, "--no-auth"],
        { NODE_ENV: "development", LOG_LEVEL: "warn", ...ownSettings },
        GATEWAY_MEMORY,
      ),
    [HIVE_RUST]: () => contender(HIVE_RUST, "gateways/hive-gateway.ts", (port) => [supergraph, port, "rust"]),
    [HIVE]: () => contender(HIVE, "gateways/hive-gateway.ts", (port) => [supergraph, port, "js"]),
    [APOLLO]: () => contender(APOLLO, "gateways/apollo-gateway.ts", (port) => [supergraph, port]),
  };
  const all: Contender[] = [];
  for (const name of names) all.push(await ways[name]!());
  return all;
}

/**
 * The limit of one operation: this engine's own requests, recorded in waves (those that wait for nothing that has not been
 * answered), and the answer. Two programs send them: as cheaply as is known here, and as an ordinary program would.
 */
export async function limit(
  supergraphSdl: string,
  operation: { query: string; variables?: Record<string, unknown> },
  answer: string,
  file: string,
): Promise<Contender[]> {
  const subgraphs = subgraphsOf(supergraphSdl);
  const engine = makeEngine(supergraphSdl, { planTimeLimitMs: 5000 });
  const waves: { url: string; body: string }[][] = [];
  let wave: { url: string; body: string }[] = [];
  let next: Promise<void> | null = null;
  const document = parse(operation.query);
  const compiled = await engine.compile({
    document,
    operation: document.definitions.find((one) => one.kind === "OperationDefinition")! as never,
  });
  await compiled.execute(operation.variables ?? {}, async (subgraph: string, body: string) => {
    const url = subgraphs.get(subgraph)!;
    wave.push({ url, body });
    // Nothing of a wave is answered before all of it has been asked.
    next ??= new Promise((resolve) =>
      setTimeout(() => {
        waves.push(wave);
        wave = [];
        next = null;
        resolve();
      }, 50),
    );
    await next;
    const got = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return readResponse(subgraph, await got.text());
  });
  writeFileSync(file, JSON.stringify({ waves, answer }));
  return [
    await contender(LIMIT, "gateways/limit.ts", (port) => [file, port]),
    await contender(PLAIN_LIMIT, "gateways/limit.ts", (port) => [file, port, "plain"]),
  ];
}
