/**
 * Measures what a gateway costs: CPU of its process per operation, user and system, from /proc. Every contender is given
 * the same canned departments, the same operations and a new Authorization for every request, in turns within one run.
 * Absolute figures drift with the machine; the ratios are what to trust.
 * One script from top to bottom, so that a reader sees in one place what is compared with what.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { Pool } from "undici";
import { composeSupergraph } from "../dist/gateway/supergraph/compose.js";
import { DEPARTMENTS } from "./canned-subgraphs.ts";

const CONCURRENCY = 16;
const ROUNDS = 5;
/**
 * Who asks. An assertion is used for 30 s and a round is over in a few: with so many people assertions are made anew as
 * often, per request, as they are when each of them asks once a second.
 */
const PEOPLE = 80;
const TICKS_PER_SECOND = 100;
const root = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "hub-bench-"));
const children: ChildProcess[] = [];
const servers: Server[] = [];

interface Workload {
  readonly name: string;
  readonly body: string;
  readonly warmUp: number;
  readonly requests: number;
}
interface Contender {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly authorization: () => string;
}

async function freePort(): Promise<number> {
  const probe = createTcpServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(
  entry: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ child: ChildProcess; message: never }> {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { PATH: process.env["PATH"], NODE_ENV: "production", ...env },
  });
  children.push(child);
  const message = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`${entry} ended with ${code}`)));
  });
  return { child, message: message as never };
}

/** CPU seconds a process has used, user and system. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function load(contender: Contender, body: string, requests: number, check: boolean): Promise<string> {
  const pool = new Pool(new URL(contender.url).origin, { connections: CONCURRENCY });
  let left = requests;
  let last = "";
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left > 0) {
        left -= 1;
        const headers = { "content-type": "application/json", authorization: contender.authorization() };
        const answer = await pool.request({ path: "/graphql", method: "POST", headers, body });
        last = await answer.body.text();
        if (check && (answer.statusCode !== 200 || last.includes('"errors"')))
          throw new Error(`${contender.name}: ${last.slice(0, 500)}`);
      }
    }),
  );
  await pool.close();
  return last;
}

/** Milliseconds of CPU per operation, the median of the rounds. */
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The house's gateway as it runs in production: sign-in checked, an assertion for each department, metrics. */
async function house(urls: Map<string, string>): Promise<Contender> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwks = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: "bench", alg: "RS256", use: "sig" }],
  });
  const keys = createServer((_request, response) => response.end(jwks));
  servers.push(keys);
  await new Promise<void>((resolve) => keys.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
  const assertionKey = join(work, "assertion.json");
  writeFileSync(
    assertionKey,
    JSON.stringify({ ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid: "bench" }),
  );
  // Made beforehand and used once each: no verdict on a token is ever used again.
  const claims = { department: "GOV", duties: ["FIRST_RESPONSIBLE"], level: "K", region: "149921000000" };
  const tokens = await Promise.all(
    Array.from({ length: 30_000 }, (_, i) =>
      new SignJWT({ ...claims, jti: String(i) })
        .setProtectedHeader({ alg: "RS256", kid: "bench", typ: "at+jwt" })
        .setIssuer(issuer)
        .setAudience("urn:village-election-hub:api")
        .setSubject(`person-${i % PEOPLE}`)
        .setIssuedAt()
        .setExpirationTime("2h")
        .sign(privateKey),
    ),
  );
  const port = await freePort();
  const { child } = await start(
    join(root, "dist/gateway/main.js"),
    ["--port", String(port), "--supergraph", join(work, "supergraph.graphql")],
    {
      ...Object.fromEntries(
        [...urls].map(([name, url]) => [`${name.replaceAll("-", "_").toUpperCase()}_URL`, url]),
      ),
      TOKEN_ISSUER: issuer,
      TOKEN_JWKS_URL: issuer,
      GATEWAY_PRIVATE_KEY_FILE: assertionKey,
      SUPERGRAPH_FOLDER: work,
      LOG_LEVEL: "warn",
    },
  );
  let next = 0;
  return {
    name: "this gateway, sign-in and assertions included",
    url: `http://127.0.0.1:${port}`,
    pid: child.pid!,
    authorization: () => `Bearer ${tokens[next++ % tokens.length]}`,
  };
}

let count = 0;
const unique = (): string => `Bearer bench-${count++}`;

async function main(): Promise<void> {
  const { child: subgraphs, message } = await start(join(root, "bench/subgraphs-process.ts"), ["100"]);
  const urls = new Map((message as { urls: [string, string][] }).urls);
  const parts = DEPARTMENTS.map((name) => ({
    name,
    url: urls.get(name)!,
    sdl: readFileSync(join(root, "subgraphs", name, "schema.graphql"), "utf8"),
  }));
  const supergraph = join(work, "supergraph.graphql");
  writeFileSync(supergraph, composeSupergraph(parts));

  const { VILLAGE_PAGE, VILLAGE_VIEW } = (await import("./operations.ts")) as Record<string, string>;
  const workloads: Workload[] = [
    {
      name: "village view",
      body: JSON.stringify({ query: VILLAGE_VIEW, variables: { code: "149921001200" } }),
      warmUp: 1500,
      requests: 2500,
    },
    {
      name: "page of 100 villages",
      body: JSON.stringify({ query: VILLAGE_PAGE, variables: { region: "149921000000", first: 100 } }),
      warmUp: 60,
      requests: 120,
    },
  ];
  const apolloPort = await freePort();
  const barePort = await freePort();
  const apollo = await start(join(root, "bench/apollo-gateway.ts"), [supergraph, String(apolloPort)]);
  const bare = await start(
    join(root, "dist/gateway/main.js"),
    ["--port", String(barePort), "--supergraph", supergraph, "--no-auth"],
    {
      NODE_ENV: "development",
      LOG_LEVEL: "warn",
    },
  );
  const contenders: Contender[] = [
    await house(urls),
    {
      name: "this gateway, --no-auth",
      url: `http://127.0.0.1:${barePort}`,
      pid: bare.child.pid!,
      authorization: unique,
    },
    {
      name: "@apollo/gateway 2.14.4",
      url: `http://127.0.0.1:${apolloPort}`,
      pid: apollo.child.pid!,
      authorization: unique,
    },
  ];
  for (const workload of workloads) await measure(workload, contenders);
  void subgraphs;
}

async function measure({ name, body, warmUp, requests }: Workload, contenders: Contender[]): Promise<void> {
  const answers = new Map<string, string>();
  const spent = new Map<string, number[]>(contenders.map((contender) => [contender.name, []]));
  for (const contender of contenders)
    answers.set(contender.name, dataOf(await load(contender, body, warmUp, true)));
  const [first] = answers.values();
  for (const [who, answer] of answers)
    if (answer !== first) throw new Error(`${who} answers something else: ${answer.slice(0, 300)}`);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const contender of contenders) {
      const before = cpuOf(contender.pid);
      await load(contender, body, requests, false);
      spent.get(contender.name)!.push(((cpuOf(contender.pid) - before) * 1000) / requests);
    }
  }
  const peer = median(spent.get(contenders.at(-1)!.name)!);
  process.stdout.write(
    `\n${name} (${Math.round(first!.length / 1024)} KB)\n\n| gateway | CPU ms per operation | of @apollo/gateway |\n|---|---|---|\n`,
  );
  for (const [who, values] of spent) {
    process.stdout.write(
      `| ${who} | ${median(values).toFixed(2)} | ${(median(values) / peer).toFixed(2)} |\n`,
    );
  }
}

/** What was answered, order of fields included, without what each gateway adds of its own. */
const dataOf = (text: string): string => JSON.stringify((JSON.parse(text) as { data: unknown }).data);

try {
  await main();
} finally {
  for (const child of children) child.kill("SIGKILL");
  for (const server of servers) server.close();
  rmSync(work, { recursive: true, force: true });
}
