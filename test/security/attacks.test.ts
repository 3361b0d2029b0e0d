/**
 * Attacks on the GraphQL surface, at a gateway that runs as in production and straight at every department, there with a
 * true assertion of the gateway's: an owner does not take the gateway's care for granted.
 */
import { readFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { createConnection } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { getIntrospectionQuery } from "graphql";
import { actorFromClaims } from "../../shared/kernel/actor.ts";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { type AnotherGateway, startAnotherGateway } from "../harness/another-gateway.ts";
import { hub, tokenOf } from "../harness/shared-hub.ts";

interface Endpoint {
  readonly name: string;
  readonly url: string;
  readonly authorization: string;
}
interface Reply {
  readonly status: number;
  readonly text: string;
}

const keyFile = join(hub.folder, "keys", "gateway.private.json");
const places = { ...hub, keyFile, supergraphFolder: join(hub.folder, "supergraph") };
const VILLAGE = "149921001200";
let gateway: AnotherGateway;
let endpoints: Endpoint[];

beforeAll(async () => {
  gateway = await startAnotherGateway(places, { NODE_ENV: "production" });
  const token = await tokenOf("county1-leader");
  const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as object;
  const actor = actorFromClaims(claims as Record<string, unknown>)!;
  const sign = assertionSigner(JSON.parse(readFileSync(keyFile, "utf8")) as never, systemClock);
  endpoints = [
    { name: "gateway", url: gateway.url, authorization: `Bearer ${token}` },
    ...DEPARTMENTS.map((name) => ({
      name,
      url: hub.subgraphUrls[name],
      authorization: `Bearer ${sign(actor)(name)}`,
    })),
  ];
});
afterAll(async () => {
  await gateway.stop();
});

async function send(
  endpoint: Endpoint,
  body: string | Buffer | object,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<Reply> {
  const raw = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const response = await fetch(endpoint.url, {
    method,
    headers: { "content-type": "application/json", authorization: endpoint.authorization, ...headers },
    ...(method !== "GET" && { body: raw as never }),
  });
  return { status: response.status, text: await response.text() };
}

const HUGE = 100_000_000;
const HUNG_UP = 0;

/** Announces a body and sends so much of it until it is answered. */
function pour(
  endpoint: Endpoint,
  headers: Record<string, string>,
  size: number,
): Promise<{ status: number; sent: number }> {
  return new Promise((resolve) => {
    const piece = Buffer.alloc(65_536, 32);
    let sent = 0;
    let status = HUNG_UP;
    const request = httpRequest(endpoint.url, {
      method: "POST",
      agent: false,
      headers: { "content-type": "application/json", authorization: endpoint.authorization, ...headers },
    });
    const more = (): void => {
      while (!request.destroyed && sent < size) {
        sent += piece.length;
        if (!request.write(piece)) return void request.once("drain", more);
      }
    };
    request.on("response", (response) => {
      status = response.statusCode ?? 0;
      response.resume();
      request.destroy();
    });
    request.on("error", () => undefined);
    request.on("close", () => resolve({ status, sent }));
    request.flushHeaders();
    more();
  });
}

/** Refused: no data, a code, one sentence; nothing of the machinery, nothing of the schema, nothing the caller sent. */
function isRefused({ status, text }: Reply, endpoint: Endpoint): void {
  const at = `${endpoint.name}: ${status} ${text.slice(0, 200)}`;
  expect(at).not.toMatch(/Did you mean|node_modules|\.ts:|\bat \w+ \(|select |postgres|stack|Cannot query/i);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors: { extensions: { code: string } }[] };
  expect([at, data ?? null]).toEqual([at, null]);
  expect([at, typeof errors[0]!.extensions.code]).toEqual([at, "string"]);
  expect([at, errors[0]!.extensions.code]).not.toEqual([at, "INTERNAL"]);
}
const everywhere = async (body: string | Buffer | object, headers = {}, method = "POST"): Promise<void> => {
  for (const endpoint of endpoints) isRefused(await send(endpoint, body, headers, method), endpoint);
};
const nested = (depth: number): string =>
  `{ village(code: "${VILLAGE}") { ${"township { ".repeat(depth)} name ${"}".repeat(depth)} } }`;
const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");

describe("questions about the schema", () => {
  test.each([
    ["whole", getIntrospectionQuery()],
    ["one type", '{ __type(name: "Village") { fields { name } } }'],
    ["by alias", "{ nothing: __schema { types { name } } }"],
    ["by fragment", "{ ...F } fragment F on Query { __schema { types { name } } }"],
    ["with a line break", "{ __schema\n{ types { name } } }"],
  ])("%s are refused, everywhere alike", async (_name, query) => {
    const texts = new Set<string>();
    for (const endpoint of endpoints) {
      const reply = await send(endpoint, { query });
      isRefused(reply, endpoint);
      expect(reply.text).not.toContain("PetitionSummary");
      texts.add(JSON.stringify(JSON.parse(reply.text).errors[0].extensions));
    }
    expect([...texts]).toEqual([
      JSON.stringify({ code: "GRAPHQL_VALIDATION_FAILED", messageZh: "查询语句与接口定义不符。" }),
    ]);
  });

  test("a word list finds nothing: real names and made-up ones are refused in the same words", async () => {
    const endpoint = endpoints[0]!;
    const real = [
      "village",
      "villages",
      "regionBoard",
      "petitionCases",
      "clues",
      "region",
      "disciplineInbox",
    ];
    const madeUp = ["vilage", "vxllages", "regionBoards", "petitionCase5", "cluess", "regions9", "zq"];
    const answers = await Promise.all(
      [...real, ...madeUp].map(async (name) => {
        const { status, text } = await send(endpoint, { query: `{ ${name} }` });
        return `${status} ${text}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    for (const guess of [
      "{ village(cod: 1) { name } }",
      "{ villages(region: NORTH) { edges { x } } }",
      "{ x: vilag }",
    ])
      expect(
        `${(await send(endpoint, { query: guess })).status} ${(await send(endpoint, { query: guess })).text}`,
      ).toBe(answers[0]);
  });
});

describe("documents that ask for too much", () => {
  test.each([
    [
      "101 aliases of one field",
      `{ ${many(101, (i) => `a${i}: village(code: "${VILLAGE}") { name }`)} }`,
      true,
    ],
    ["1,000 aliases", `{ ${many(1000, (i) => `a${i}: __typename`)} }`, false],
    ["ten directives on one field", `{ __typename ${"@include(if: true) ".repeat(10)} }`, false],
    ["1,000 directives on one field", `{ __typename ${"@skip(if: false) ".repeat(1000)} }`, false],
    ["200 levels", nested(200), false],
    ["25 levels", nested(25), false],
    ["a circle of fragments", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", false],
    [
      "fragments that double thirty times",
      `{ ...F0 } ${many(30, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Query { __typename }`,
      false,
    ],
    ["more tokens than a document has", `{ ${"__typename ".repeat(5000)} }`, false],
    ["@defer and @stream", "{ ... @defer { __typename } __typename @stream }", false],
    ["a subscription", "subscription { village }", false],
    ["two operations and no name", "query A { __typename } query B { __typename }", false],
  ])("%s: refused", async (_name, query, atGatewayOnly) => {
    for (const endpoint of atGatewayOnly ? endpoints.slice(0, 1) : endpoints) {
      const reply = await send(endpoint, { query });
      isRefused(reply, endpoint);
    }
  });

  test.each([7, 10, 14])("%i levels are answered or refused, never more than asked", async (depth) => {
    const reply = await send(endpoints[0]!, { query: nested(depth) });
    expect([200, 400]).toContain(reply.status);
  });

  test("pages of pages cost too much before anybody is asked", async () => {
    const page = `villages(region: "149921000000", first: 100) { edges { node { township { name } keyVillage { state } } } }`;
    const query = `{ ${many(90, (i) => `p${i}: ${page}`)} }`;
    const { text } = await send(endpoints[0]!, { query });
    expect(JSON.parse(text).errors[0].extensions.code).toBe("OPERATION_TOO_COSTLY");
    expect(JSON.parse(text).extensions).toBeUndefined();
  });

  test("an operation that is not in the document is refused", () =>
    everywhere({ query: "query A { __typename }", operationName: "B" }));

  test("a persisted operation's hash, unknown or of another document, is refused", async () => {
    const persistedQuery = { version: 1, sha256Hash: "ab".repeat(32) };
    await everywhere({ extensions: { persistedQuery } });
    await everywhere({ query: "{ __typename }", extensions: { persistedQuery } });
  });
});

describe("bodies and media types", () => {
  const query = "{ __typename }";
  test.each([
    ["a batch of ten", JSON.stringify(Array.from({ length: 10 }, () => ({ query }))), {}],
    ["a batch of 1,000", JSON.stringify(Array.from({ length: 1000 }, () => ({ query }))), {}],
    ["2 MB", JSON.stringify({ query: `${query} # ${"x".repeat(2_000_000)}` }), {}],
    ["a form", "query=%7B__typename%7D", { "content-type": "application/x-www-form-urlencoded" }],
    ["plain text", JSON.stringify({ query }), { "content-type": "text/plain" }],
    ["a multipart form", "--x\r\n\r\n--x--", { "content-type": "multipart/form-data; boundary=x" }],
    ["a message", JSON.stringify({ query }), { "content-type": "message/rfc822" }],
    ["utf-7", JSON.stringify({ query }), { "content-type": "application/json; charset=utf-7" }],
    ["utf-16", Buffer.from(JSON.stringify({ query }), "utf16le"), { "content-type": "application/json" }],
    ["a byte order mark", `\ufeff${JSON.stringify({ query })}`, {}],
    [
      "invalid UTF-8",
      Buffer.concat([
        Buffer.from('{"query":"{ __typename # '),
        Buffer.from([0xff, 0xc0, 0xaf]),
        Buffer.from('\\n}"}'),
      ]),
      {},
    ],
    ["half a character", '{"query":"{ __typename } # \\ud800"}', {}],
    ["a gzip bomb", gzipSync(Buffer.alloc(5_000_000, 32)), { "content-encoding": "gzip" }],
    ["no JSON", "{", {}],
    ["no object", "42", {}],
    ["null", "null", {}],
    ["an empty body", "", {}],
    ["no query", "{}", {}],
    ["a query that is no text", '{"query":{"a":1}}', {}],
  ])("%s is refused", async (_name, body, headers) => {
    for (const endpoint of endpoints) {
      const reply = await send(endpoint, body, headers);
      isRefused(reply, endpoint);
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
    }
  });

  test.each(["GET", "PUT", "DELETE", "PATCH"])("%s is not a way to ask", async (method) => {
    for (const endpoint of endpoints) {
      const there = { ...endpoint, url: `${endpoint.url}?query=%7B__typename%7D` };
      expect([endpoint.name, (await send(there, "{}", {}, method)).status]).toEqual([endpoint.name, 405]);
    }
  });

  test("debug headers and extensions change nothing", async () => {
    const headers = {
      "apollo-federation-include-trace": "ftv1",
      "x-apollo-tracing": "1",
      "apollo-query-plan-experimental": "1",
    };
    for (const endpoint of endpoints) {
      const { text } = await send(
        endpoint,
        { query, extensions: { queryPlan: true, tracing: true } },
        headers,
      );
      expect(text).not.toMatch(/ftv1|queryPlan|tracing|"plan"/);
    }
  });
});

describe("the way between the gateway and its departments", () => {
  test("_service and _entities are not at the gateway", async () => {
    const endpoint = endpoints[0]!;
    isRefused(await send(endpoint, { query: "{ _service { sdl } }" }), endpoint);
    isRefused(
      await send(endpoint, {
        query: "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
        variables: { r: [] },
      }),
      endpoint,
    );
  });

  test("without the gateway's word a department says nothing, whatever is asked", async () => {
    const access = await tokenOf("county1-leader");
    for (const { name, url } of endpoints.slice(1))
      for (const authorization of ["", "Bearer x.y.z", `Bearer ${access}`])
        for (const query of ["{ _service { sdl } }", "{ __typename }", "{", getIntrospectionQuery()]) {
          const { status, text } = await send({ name, url, authorization }, { query });
          expect([name, status]).toEqual([name, 401]);
          expect(text).not.toMatch(/type |schema/);
        }
  });

  test("entities by forged keys, of unknown types and without number are refused one by one or as a whole", async () => {
    const query =
      "query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Village { code } } }";
    const ask = async (endpoint: Endpoint, r: unknown): Promise<Reply> =>
      send(endpoint, { query, variables: { r } });
    for (const endpoint of endpoints.slice(1)) {
      isRefused(
        await ask(
          endpoint,
          Array.from({ length: 5000 }, () => ({ __typename: "Village", code: VILLAGE })),
        ),
        endpoint,
      );
      for (const forged of [
        { __typename: "Village", code: "' or 1=1 --" },
        { __typename: "Village" },
        { __typename: "Petitioner", id: "1" },
        { code: VILLAGE },
        { __typename: "Village", code: { $ne: "" } },
        { __typename: "__proto__", code: VILLAGE },
      ]) {
        const { text } = await ask(endpoint, [forged]);
        expect(text).not.toMatch(/select |node_modules|\.ts:/);
        const { data } = JSON.parse(text) as { data?: { _entities?: unknown[] } | null };
        expect([endpoint.name, forged, data?._entities?.[0] ?? null]).toEqual([endpoint.name, forged, null]);
      }
    }
  });

  test("another county's village has no petitions to whoever answers for this one", async () => {
    const query = '{ village(code: "149922001200") { petitions { open } keyVillage { state } } }';
    const { text } = await send(endpoints[0]!, { query });
    expect(JSON.parse(text).data.village.petitions).toBeNull();
  });
});

test.each([
  ["announced", { "content-length": String(HUGE) }, 0, [413]],
  // Whoever goes on pouring finds the line closed, and seldom reads the answer that was sent first.
  ["in pieces without an end", { "transfer-encoding": "chunked" }, HUGE, [413, HUNG_UP]],
])("a body of a hundred megabytes, %s, is refused after little of it", async (_name, headers, size, ends) => {
  for (const endpoint of endpoints) {
    const { status, sent } = await pour(endpoint, headers, size);
    expect([endpoint.name, ends.includes(status)]).toEqual([endpoint.name, true]);
    expect([endpoint.name, sent <= size / 4]).toEqual([endpoint.name, true]);
    const honest = await send(endpoint, { query: "{ __typename }" });
    expect([endpoint.name, honest.status]).toEqual([endpoint.name, 200]);
  }
});

test("two thousand who send a byte a second are not waited for, and others are answered meanwhile", async () => {
  const { hostname, port } = new URL(gateway.url);
  const sockets = Array.from({ length: 2000 }, () => {
    const socket = createConnection(Number(port), hostname);
    socket.on("error", () => undefined);
    socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\n`);
    return socket;
  });
  const closed = Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve))),
  );
  const dripping = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write("x")), 500);
  for (const socket of sockets) socket.resume();
  const honest = await send(endpoints[0]!, { query: `{ village(code: "${VILLAGE}") { name } }` });
  expect(honest.status).toBe(200);
  await closed;
  clearInterval(dripping);
});

test("more requests a minute than a person or an address may send are turned away, with the time to wait", async () => {
  const strict = await startAnotherGateway(places, {
    REQUESTS_PER_PERSON_A_MINUTE: "5",
    REQUESTS_PER_ADDRESS_A_MINUTE: "12",
  });
  const asking = async (account: string): Promise<Response> =>
    fetch(strict.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${await tokenOf(account)}` },
      body: '{"query":"{ __typename }"}',
    });
  const statuses = async (account: string, times: number): Promise<number[]> => {
    const found: number[] = [];
    for (let i = 0; i < times; i += 1) found.push((await asking(account)).status);
    return found;
  };
  expect(await statuses("county1-leader", 6)).toEqual([200, 200, 200, 200, 200, 429]);
  // Another person at the same address is not yet held back; the address is.
  expect(await statuses("county2-leader", 5)).toEqual([200, 200, 200, 200, 200]);
  const turnedAway = await asking("county1-petitions");
  const next = await asking("county1-petitions");
  expect([turnedAway.status, next.status]).toEqual([200, 429]);
  expect(Number(next.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await next.json()).toMatchObject({ errors: [{ extensions: { code: "TOO_MANY_REQUESTS" } }] });
  await strict.stop();
});
