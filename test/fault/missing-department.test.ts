import {
  createServer,
  request as sendRequest,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { Kind, parse } from "graphql";
import { type Department, DEPARTMENTS } from "../../shared/kernel/department.ts";
import { fetchToken } from "../../dev/identity/token.ts";
import { type AnotherGateway, startAnotherGateway } from "../harness/another-gateway.ts";
import { type OwnHub, startOwnHub, until } from "../harness/own-hub.ts";
import { type GraphQLAnswer, post } from "../harness/shared-hub.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

/** What each of them adds to a village, by its own schema: a section added there is tried here. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  DEPARTMENTS.filter((name) => name !== "civil-affairs").map((name) => [name, villageFields(name)]),
);
const TIME_LIMIT_MS = 1500;

/** How a department behaves right now; null is as it is. */
const behaviour = new Map<string, RequestListener | null>();
let hub: OwnHub;
let ask: (query: string) => Promise<GraphQLAnswer>;
let askWith: (signal: AbortSignal) => Promise<unknown>;
const gateways: AnotherGateway[] = [];
const servers: Server[] = [];

beforeAll(async () => {
  hub = await startOwnHub("missing");
  const between = await Promise.all(
    Object.keys(SECTIONS).map(async (name) => [name, await lineTo(name)] as const),
  );
  ask = await gatewayWith(Object.fromEntries(between));
});
afterEach(async () => {
  const misbehaved = [...behaviour.keys()];
  behaviour.clear();
  await until("those that misbehaved are asked again", async () => {
    const { extensions } = await ask(VILLAGE_VIEW);
    return misbehaved.every((name) => extensions.departments![name]!.status === "OK");
  });
});
afterAll(async () => {
  for (const gateway of gateways) gateway.process.kill("SIGKILL");
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await hub.stop();
});

function villageFields(department: Department): string[] {
  const sdl = readFileSync(new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8");
  const village = parse(sdl).definitions.find(
    (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === "Village",
  );
  if (village?.kind !== Kind.OBJECT_TYPE_DEFINITION) throw new Error(`${department} has no Village`);
  return village.fields!.map((field) => field.name.value).filter((name) => name !== "code");
}

/** A real line to a department that can be told to misbehave. */
async function lineTo(department: string): Promise<string> {
  const server = createServer((request, response) => {
    const misbehave = behaviour.get(department);
    if (misbehave) return misbehave(request, response);
    const url = new URL(hub.subgraphUrls[department as Department]);
    const onward = sendRequest(url, { method: "POST", headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

/** A gateway beside the hub's own, with some departments at other addresses. */
async function gatewayWith(
  urls: Readonly<Record<string, string>>,
): Promise<(query: string) => Promise<GraphQLAnswer>> {
  const token = await fetchToken(hub.issuer, "county1-leader");
  const gateway = await startAnotherGateway(
    {
      issuer: hub.issuer,
      subgraphUrls: { ...hub.subgraphUrls, ...urls },
      keyFile: hub.folder.file("keys", "gateway.private.json"),
      supergraphFolder: hub.folder.file("supergraph"),
    },
    { DEPARTMENT_TIME_LIMIT_MS: String(TIME_LIMIT_MS) },
  );
  gateways.push(gateway);
  askWith = (signal) =>
    fetch(gateway.url, {
      method: "POST",
      signal,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: VILLAGE_VIEW, variables: { code: FULL_VILLAGE } }),
    });
  return (query) =>
    post(gateway.url, { query, variables: { code: FULL_VILLAGE } }, { authorization: `Bearer ${token}` });
}

/** Everything but the missing department's sections is as it was, and the department is named. */
function costsOnly(
  missing: string,
  answer: GraphQLAnswer,
  whole: GraphQLAnswer,
  status: string,
  code: string,
): void {
  expect(answer.status).toBe(200);
  for (const [field, value] of Object.entries(whole.data.village)) {
    const isItsPart = SECTIONS[missing]!.includes(field);
    // Officials are organization's: without it the leaders of a key village are nobody.
    if (missing === "organization" && field === "keyVillage") continue;
    expect([field, answer.data.village[field]]).toEqual([field, isItsPart ? null : value]);
  }
  expect(answer.extensions.departments![missing]!.status).toBe(status);
  for (const name of DEPARTMENTS) {
    if (name !== missing) expect([name, answer.extensions.departments![name]!.status]).toEqual([name, "OK"]);
  }
  expect(new Set(answer.errors.map((error) => error.extensions!["code"]))).toEqual(new Set([code]));
  expect(new Set(answer.errors.map((error) => error.extensions!["department"]))).toEqual(new Set([missing]));
  expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1:|stack|undici/);
}

test.each(Object.keys(SECTIONS))(
  "without %s the view lacks its part, says so, and nothing else",
  async (missing) => {
    const whole = await ask(VILLAGE_VIEW);
    behaviour.set(missing, (request) => request.socket.destroy());
    costsOnly(missing, await ask(VILLAGE_VIEW), whole, "UNAVAILABLE", "DEPARTMENT_UNAVAILABLE");
  },
);

test.each<[string, RequestListener, string, string]>([
  ["hangs", () => undefined, "TIMED_OUT", "DEPARTMENT_TIMED_OUT"],
  [
    "drips its answer",
    (_q, r) => void r.writeHead(200).write('{"data"'),
    "TIMED_OUT",
    "DEPARTMENT_TIMED_OUT",
  ],
  ["hangs up", (q) => void q.socket.destroy(), "UNAVAILABLE", "DEPARTMENT_UNAVAILABLE"],
  [
    "hangs up in the middle",
    (q, r) => (
      r.writeHead(200, { "content-length": "100" }).write("{"),
      setImmediate(() => q.socket.destroy())
    ),
    "UNAVAILABLE",
    "DEPARTMENT_UNAVAILABLE",
  ],
  ["answers a web page", (_q, r) => void r.end("<html>"), "UNAVAILABLE", "DEPARTMENT_ANSWER_INVALID"],
  ["answers a number", (_q, r) => void r.end("42"), "UNAVAILABLE", "DEPARTMENT_ANSWER_INVALID"],
  ["answers an empty object", (_q, r) => void r.end("{}"), "UNAVAILABLE", "DEPARTMENT_ANSWER_INVALID"],
  [
    "answers null and not a word",
    (_q, r) => void r.end('{"data":null}'),
    "UNAVAILABLE",
    "DEPARTMENT_ANSWER_INVALID",
  ],
  [
    "answers a list without end",
    (_q, r) => void r.end(`{"data":{"_entities":${"[".repeat(500_000)}${"]".repeat(500_000)}}}`),
    "UNAVAILABLE",
    "DEPARTMENT_ANSWER_INVALID",
  ],
  ["answers without end", (_q, r) => flood(r), "UNAVAILABLE", "DEPARTMENT_ANSWER_INVALID"],
  ["refuses", (_q, r) => void r.writeHead(403).end("{}"), "REFUSED", "DEPARTMENT_REFUSED"],
])("a department that %s costs only its own part", async (_name, answers, status, code) => {
  const whole = await ask(VILLAGE_VIEW);
  behaviour.set("petitions", answers);
  costsOnly("petitions", await ask(VILLAGE_VIEW), whole, status, code);
});

/** Writes as fast as it is read, more than a gateway may take. */
function flood(response: ServerResponse): void {
  const chunk = "x".repeat(1_000_000);
  let sent = 0;
  const more = (): void => {
    while (sent < 50 && !response.destroyed) {
      sent += 1;
      if (!response.write(chunk)) return void response.once("drain", more);
    }
  };
  more();
}

test.each([
  [
    "values of the wrong type",
    { petitions: { open: "many", overdue: {}, nextDueOn: 7, topics: "none", attention: [1] } },
  ],
  [
    "a poisoned prototype",
    JSON.parse('{"__proto__":{"polluted":true},"petitions":{"__proto__":{"polluted":true}}}') as object,
  ],
  ["lists in lists without end", { petitions: { topics: "DEEP", nextDueOn: "DEEP" } }],
  ["fields nobody asked for", { name: "another village", result: { polluted: true } }],
])("an answer with %s does not reach the caller", async (_name, entity) => {
  const whole = await ask(VILLAGE_VIEW);
  behaviour.set("petitions", (_q, r) => {
    const deep = "[".repeat(5000) + "]".repeat(5000);
    r.end(JSON.stringify({ data: { _entities: [entity] } }).replaceAll('"DEEP"', deep));
  });
  const { data, text } = await ask(VILLAGE_VIEW);
  expect(/polluted|many|another village/.exec(text)).toBeNull();
  expect(data.village).toEqual({ ...whole.data.village, petitions: null });
});

test("an answer with more entities than were asked for is not used", async () => {
  const body = JSON.stringify({ data: { _entities: [{ petitions: null }, { petitions: null }] } });
  behaviour.set("petitions", (_q, r) => void r.end(body));
  expect((await ask(VILLAGE_VIEW)).data.village.petitions).toBeNull();
});

test("when the caller goes away its requests to departments are called off", async () => {
  let isOpen = false;
  const closed = new Promise<void>((resolve) => {
    behaviour.set("petitions", (request) => {
      isOpen = true;
      request.socket.once("close", () => resolve());
    });
  });
  const caller = new AbortController();
  const asked = askWith(caller.signal).catch(() => "gone");
  await until("the department is asked", () => isOpen);
  caller.abort();
  expect(await asked).toBe("gone");
  await closed;
});

test("a department that is killed is missed at once and found again when it is back", async () => {
  const before = await hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
  process.kill(hub.pidOf("public-security"), "SIGSTOP");
  const stopped = await hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
  process.kill(hub.pidOf("public-security"), "SIGCONT");
  expect(stopped.extensions.departments!["public-security"]!.status).toBe("TIMED_OUT");
  expect(stopped.data.village.petitions).toEqual(before.data.village.petitions);
  await until("public-security is back in the view", async () => {
    const { data } = await hub.ask(VILLAGE_VIEW, { code: FULL_VILLAGE });
    return data.village.securityPlan !== null;
  });
});

test("a gateway starts from the last good supergraph while a department is down", async () => {
  process.kill(hub.pidOf("publicity"), "SIGKILL");
  const askAnother = await gatewayWith({});
  const { data, extensions } = await askAnother(VILLAGE_VIEW);
  expect(extensions.departments!["publicity"]!.status).toBe("UNAVAILABLE");
  expect(data.village.opinion).toBeNull();
  expect(data.village.petitions.open).toBe(5);
});
