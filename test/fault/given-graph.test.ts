import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { composeSupergraph } from "../../gateway/supergraph/compose.ts";
import { DEPARTMENTS, settingOf } from "../../shared/kernel/department.ts";
import { freePair, until } from "../harness/own-hub.ts";
import { post } from "../harness/shared-hub.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "hub-given-"));
const file = join(folder, "supergraph.graphql");
const children: ChildProcess[] = [];
let subgraph: Server;
let changes = 0;

beforeAll(async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! name: String }
    type Mutation { change: Thing other: Int }`;
  const change = (): never => {
    changes += 1;
    throw new Error("changed, and then something went wrong");
  };
  const resolvers = {
    Query: { thing: () => ({ id: "1", name: "one" }) },
    Mutation: { change, other: () => 1 },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  subgraph = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const { query } = JSON.parse(body) as { query: string };
      void graphql({ schema, source: query }).then((result) => response.end(JSON.stringify(result)));
    });
  });
  await new Promise<void>((resolve) => subgraph.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/anything`;
  writeFileSync(file, composeSupergraph([{ name: "things", url, sdl }]));
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  subgraph.close();
  rmSync(folder, { recursive: true, force: true });
});

function gateway(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, "dist/gateway/main.js"), ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env["PATH"], ...env },
  });
  children.push(child);
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, text: () => text };
}

test("the gateway serves anybody's supergraph, its subgraphs at the addresses it names, without sign-in", async () => {
  const port = await freePair();
  const { child, ended } = gateway(["--supergraph", file, "--port", String(port), "--no-auth"]);
  await until("it is healthy", async () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  const { data, errors } = await post(`http://127.0.0.1:${port}/graphql`, {
    query: "{ thing { id name } __schema { queryType { name } } }",
  });
  expect([data, errors]).toEqual([
    { thing: { id: "1", name: "one" }, __schema: { queryType: { name: "Query" } } },
    [],
  ]);
  // An answer with errors is given the way one without is, and nobody is asked twice for it.
  const changed = await post(`http://127.0.0.1:${port}/graphql`, {
    query: "mutation { change { id } other }",
  });
  expect([changed.data, changed.errors.map(({ path }) => path), changes]).toEqual([
    { change: null, other: 1 },
    [["change"]],
    1,
  ]);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test.each<[string, string[], Record<string, string>, RegExp]>([
  [
    "in production",
    ["--supergraph", file, "--no-auth"],
    { NODE_ENV: "production" },
    /--no-auth is refused while NODE_ENV is production/,
  ],
  ["for the hub itself", ["--no-auth"], {}, /--no-auth needs --supergraph FILE/],
])("it does not run without sign-in %s", async (_name, args, env, message) => {
  const { ended, text } = gateway(["--port", String(await freePair()), ...args], env);
  expect(await ended).toBe(1);
  expect(text()).toMatch(message);
});

test("every missing setting of the hub's gateway is told at once, by name", async () => {
  const { ended, text } = gateway(["--port", String(await freePair())]);
  expect(await ended).toBe(1);
  for (const name of ["CIVIL_AFFAIRS_URL", "TOKEN_ISSUER", "GATEWAY_PRIVATE_KEY_FILE", "SUPERGRAPH_FOLDER"]) {
    expect(text()).toContain(`${name} is missing`);
  }
});

test("without any supergraph it lives and says that it cannot answer yet", async () => {
  const port = await freePair();
  const key = join(folder, "key.json");
  const { generateKeyPairSync } = await import("node:crypto");
  writeFileSync(key, JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" })));
  const nobody = "http://127.0.0.1:9/graphql";
  gateway(["--port", String(port)], {
    ...Object.fromEntries(DEPARTMENTS.map((name) => [settingOf(name, "URL"), nobody])),
    TOKEN_ISSUER: nobody,
    TOKEN_JWKS_URL: nobody,
    GATEWAY_PRIVATE_KEY_FILE: key,
    SUPERGRAPH_FOLDER: join(folder, "none"),
    REGISTERED_SCHEMAS: join(folder, "none"),
  });
  await until("it answers at all", async () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([
    answer.status,
    ((await answer.json()) as { errors: { extensions: object }[] }).errors[0]!.extensions,
  ]).toEqual([503, { code: "NO_SUPERGRAPH", messageZh: "系统正在启动，请稍后再试。" }]);
});
