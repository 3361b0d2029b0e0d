import { createServer, type Server } from "node:http";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import { BREAKER, type SubgraphClient, subgraphClient } from "../../gateway/subgraphs/client.ts";
import { SupergraphPublisher } from "../../gateway/supergraph/publish-supergraph.ts";
import { SupergraphFolder } from "../../gateway/supergraph/supergraph-folder.ts";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { processLog } from "../../shared/telemetry/log.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { type OwnHub, startOwnHub } from "../harness/own-hub.ts";
import { post } from "../harness/shared-hub.ts";

test("schemas that stop composing leave the last good supergraph in place, and so does one that is gone", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-last-good-"));
  const schemas = new Map<Department, string>([
    ["petitions", "type Query { cases: Int }"],
    ["publicity", "type Query { posts: Int }"],
  ]);
  const servers: Server[] = [];
  const urls = new Map<Department, string>();
  const clients = new Map<string, SubgraphClient>();
  for (const name of schemas.keys()) {
    const server = createServer((_request, response) =>
      response.end(JSON.stringify({ data: { _service: { sdl: schemas.get(name) } } })),
    );
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    urls.set(name, url);
    clients.set(
      name,
      subgraphClient(name, url, {
        timeLimitMs: 2000,
        connections: 1,
        maxInFlight: 100,
        responseLimit: 100_000,
        breaker: BREAKER,
      }),
    );
  }
  const sign = assertionSigner(
    generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }),
    systemClock,
  );
  const registered = new Map<string, string>();
  const log = processLog("silent", {});
  const deps = { urls, clients, registered, sign, folder: new SupergraphFolder(folder), log };
  const publisher = new SupergraphPublisher(deps);
  const good = await publisher.publish();
  expect(good).toContain("cases");
  schemas.set("petitions", "type Query { posts: String }");
  expect(await publisher.publish()).toBe(good);
  schemas.set("petitions", "type Query { cases: Int more: Int }");
  expect(await publisher.publish()).toContain("more");
  // One that takes what is another's, or that has no end, holds up nobody else's.
  schemas.set("petitions", `type Query { cases: Int posts: Int @shareable }`);
  schemas.set("publicity", "type Query { posts: Int pages: Int }");
  const without = await publisher.publish();
  expect(without).toContain("pages");
  expect(without).toContain("more");
  schemas.set("petitions", `type Query { ${"cases: Int ".repeat(60_000)} }`);
  expect(await publisher.publish()).toBe(without);
  schemas.set("petitions", "type Query { cases: Int more: Int }");
  await Promise.all([...clients.values()].map((client) => client.close()));
  for (const server of servers) server.close();
  // Nobody answers any more: each takes part with what it last published.
  const away = [...urls].map(
    ([name, url]) =>
      [
        name,
        subgraphClient(name, url, {
          timeLimitMs: 500,
          connections: 1,
          maxInFlight: 100,
          responseLimit: 1000,
          breaker: BREAKER,
        }),
      ] as const,
  );
  expect(await new SupergraphPublisher({ ...deps, clients: new Map(away) }).publish()).toContain("more");
  rmSync(folder, { recursive: true, force: true });
});

describe("without the identity provider", () => {
  let hub: OwnHub;
  beforeAll(async () => {
    hub = await startOwnHub("identity");
  });
  afterAll(() => hub.stop());

  test("tokens already issued are honoured and nobody else is let in", async () => {
    const query = `{ village(code: "149921001200") { name } }`;
    expect((await hub.ask(query)).status).toBe(200);
    process.kill(hub.pidOf("identity"), "SIGKILL");
    expect((await hub.ask(query)).data.village.name).toEqual(expect.any(String));
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const stranger = await new SignJWT({
      department: "GOV",
      duties: ["FIRST_RESPONSIBLE"],
      level: "K",
      region: "149921000000",
    })
      .setProtectedHeader({ alg: "RS256", typ: "at+jwt", kid: "new" })
      .setIssuer(hub.issuer)
      .setAudience("urn:village-election-hub:api")
      .setSubject("stranger")
      .setIssuedAt()
      .setExpirationTime("1h")
      .sign(privateKey);
    const answer = await post(
      `${hub.gatewayUrl}/graphql`,
      { query },
      { authorization: `Bearer ${stranger}` },
    );
    expect([401, 503]).toContain(answer.status);
    expect(answer.data).toBeUndefined();
  });
});
