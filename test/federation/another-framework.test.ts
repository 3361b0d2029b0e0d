import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertionSigner } from "../../shared/access/assertion.ts";
import type { Actor } from "../../shared/kernel/actor.ts";
import { clockAt, systemClock } from "../../shared/kernel/clock.ts";
import type { RegionCode } from "../../shared/kernel/region-code.ts";
import { type AnotherGateway, startAnotherGateway } from "../harness/another-gateway.ts";
import { type GraphQLAnswer, hub, post, tokenOf } from "../harness/shared-hub.ts";
import { FULL_VILLAGE } from "../harness/village-view.ts";

/** The department of docs/examples/plain-subgraph.mjs, as its own process, joined by a gateway that was told of it. */
const keyFile = join(hub.folder, "keys", "gateway.private.json");
const supergraphFolder = mkdtempSync(join(tmpdir(), "hub-eighth-"));
const privateKey = (): Parameters<typeof assertionSigner>[0] =>
  JSON.parse(readFileSync(keyFile, "utf8")) as Parameters<typeof assertionSigner>[0];
const leader: Actor = {
  subject: "leader",
  body: "GOV",
  duties: ["FIRST_RESPONSIBLE"],
  level: "K",
  region: "149921000000" as RegionCode,
  villages: [],
};
const VIEW = `query ($code: RegionCode!) { village(code: $code) { name clinics election { stage } } }`;
let department: ChildProcess;
let url: string;
let gateway: AnotherGateway;

beforeAll(async () => {
  const entry = join(import.meta.dirname, "..", "..", "docs/examples/plain-subgraph.mjs");
  department = spawn(process.execPath, [entry], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { GATEWAY_PUBLIC_KEYS_FILE: join(hub.folder, "keys", "gateway.public.json") },
  });
  url = await new Promise<string>((resolve, reject) => {
    department.stdout!.once("data", (line: Buffer) => resolve(line.toString().trim()));
    department.once("exit", reject);
  });
  gateway = await startAnotherGateway(
    { ...hub, keyFile, supergraphFolder },
    { EXTRA_SUBGRAPHS: `health=${url}` },
  );
});
afterAll(async () => {
  department?.kill("SIGKILL");
  await gateway?.stop();
  rmSync(supergraphFolder, { recursive: true, force: true });
});

const ask = async (account: string): Promise<GraphQLAnswer> =>
  post(
    gateway.url,
    { query: VIEW, variables: { code: FULL_VILLAGE } },
    { authorization: `Bearer ${await tokenOf(account)}` },
  );

/** Asked directly, as no gateway does. */
const straight = (authorization?: string): Promise<GraphQLAnswer> =>
  post(
    url,
    {
      query: "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Village { clinics } } }",
      variables: { of: [{ __typename: "Village", code: FULL_VILLAGE }] },
    },
    authorization === undefined ? {} : { authorization },
  );

test("its field stands in the village beside the other departments', for those it lets see it", async () => {
  const { data, errors, extensions } = await ask("county1-leader");
  expect(errors).toEqual([]);
  expect(data.village).toEqual({
    name: expect.any(String),
    clinics: 2,
    election: { stage: expect.any(String) },
  });
  expect(extensions.departments!["health"]!.status).toBe("OK");
  expect((await ask("county2-leader")).data.village).toMatchObject({ clinics: null });
});

test("it hears the gateway's word for itself, and nothing else", async () => {
  const word = (key = privateKey(), clock = systemClock, audience = "health"): string =>
    `Bearer ${assertionSigner(key, clock)(leader)(audience)}`;
  expect((await straight(word())).data._entities).toEqual([{ clinics: 2 }]);
  const { kid } = privateKey();
  const forged = { ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid };
  const minutesAgo = clockAt(new Date(Date.now() - 180_000));
  for (const refused of [
    undefined,
    "Bearer ",
    `Bearer ${await tokenOf("county1-leader")}`,
    word(privateKey(), systemClock, "petitions"),
    word(forged),
    word(privateKey(), minutesAgo),
    word().slice("Bearer ".length),
  ]) {
    const { status, data, text } = await straight(refused);
    expect([status, data]).toEqual([401, undefined]);
    expect(text).not.toMatch(/JW[ST]|stack|node_modules/);
  }
});

test("when it is gone the village is answered without it, and it is named", async () => {
  const ended = new Promise((resolve) => department.once("exit", resolve));
  department.kill("SIGKILL");
  await ended;
  const { data, extensions } = await ask("county1-leader");
  expect(data.village).toMatchObject({ name: expect.any(String), clinics: null });
  expect(extensions.departments!["health"]!.status).toBe("UNAVAILABLE");
});
