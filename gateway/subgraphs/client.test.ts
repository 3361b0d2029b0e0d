import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Cancellation } from "./cancellation.ts";
import {
  BREAKER,
  type ClientOptions,
  type SubgraphClient,
  subgraphClient,
  type SubgraphRequest,
} from "./client.ts";

let server: Server;
let answers: RequestListener;
let received: number;
let client: SubgraphClient;
const once = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
};
const good: RequestListener = (_request, response) => void response.end('{"data":{}}');
const hangsUp: RequestListener = (request) => void request.socket.destroy();

beforeAll(async () => {
  server = createServer((request, response) => {
    received += 1;
    answers(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  received = 0;
  answers = good;
});
afterEach(async () => {
  server.closeAllConnections();
  await client.close();
});
afterAll(() => server.close());

function clientWith(options: Partial<ClientOptions> = {}): SubgraphClient {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  // Long, so that a busy machine is no failure; the tests of the limit itself have their own.
  const usual = {
    timeLimitMs: 30_000,
    connections: 4,
    maxInFlight: 10,
    responseLimit: 1000,
    breaker: BREAKER,
  };
  return (client = subgraphClient("petitions", url, { ...usual, ...options }));
}

const ask = (given: Partial<SubgraphRequest> = {}): Promise<string> =>
  client
    .fetch({
      body: "{}",
      headers: {},
      isMutation: false,
      deadline: Number.POSITIVE_INFINITY,
      cancellation: new Cancellation(),
      ...given,
    })
    .then(
      () => "OK",
      ({ kind, reason }: { kind: string; reason: string }) => `${kind} ${reason}`,
    );

test("a query that never reached the subgraph is sent again", async () => {
  clientWith();
  answers = (request, response) => (received < 3 ? hangsUp : good)(request, response);
  expect([await ask(), received, client.retries]).toEqual(["OK", 3, 2]);
  received = 0;
  answers = (_request, response) => void response.writeHead(received < 2 ? 503 : 200).end('{"data":{}}');
  expect([await ask(), received]).toEqual(["OK", 2]);
});

test("a mutation is sent once, whatever became of it", async () => {
  clientWith();
  answers = hangsUp;
  expect([await ask({ isMutation: true }), received]).toEqual(["UNAVAILABLE NO_CONNECTION", 1]);
});

test("a time limit is not tried again", async () => {
  clientWith({ timeLimitMs: 200 });
  answers = () => undefined;
  expect([await ask(), received]).toEqual(["TIMED_OUT TOO_LATE", 1]);
});

test("retries have a budget: when everything fails they add a tenth to the load", async () => {
  clientWith({ breaker: { ...BREAKER, failures: 1000 } });
  answers = hangsUp;
  for (let i = 0; i < 40; i += 1) await ask();
  expect(client.retries).toBeLessThanOrEqual(10 + 40 * 0.1);
  expect(received).toBe(40 + client.retries);
});

test("after five failures it is left alone, and asked again by itself", async () => {
  clientWith({ breaker: { failures: 5, firstPauseMs: 300, longestPauseMs: 300 } });
  answers = hangsUp;
  for (let i = 0; i < 5; i += 1) await ask({ isMutation: true });
  expect(client.breaker()).toBe("OPEN");
  received = 0;
  expect([await ask(), received]).toEqual(["UNAVAILABLE BREAKER_OPEN", 0]);
  answers = good;
  const began = performance.now();
  while ((await ask()) !== "OK") expect(performance.now() - began).toBeLessThan(5000);
  expect(client.breaker()).toBe("CLOSED");
});

test("what others left of the request's time is not held against the subgraph", async () => {
  clientWith();
  answers = () => undefined;
  for (let i = 0; i < 6; i += 1)
    expect(await ask({ deadline: performance.now() + 20 })).toBe("TIMED_OUT TOO_LATE");
  expect(await ask({ deadline: performance.now() - 1 })).toBe("TIMED_OUT TOO_LATE");
  expect(client.breaker()).toBe("CLOSED");
});

test("more requests at once than allowed are turned away, not kept waiting", async () => {
  clientWith({ maxInFlight: 2, timeLimitMs: 200 });
  answers = () => undefined;
  expect((await Promise.all([ask(), ask(), ask(), ask()])).toSorted()).toEqual([
    "TIMED_OUT TOO_LATE",
    "TIMED_OUT TOO_LATE",
    "UNAVAILABLE TOO_MANY_AT_ONCE",
    "UNAVAILABLE TOO_MANY_AT_ONCE",
  ]);
  expect(client.inFlight).toBe(0);
});

test("a caller who goes away takes the request along, and it counts for nothing", async () => {
  clientWith();
  let closed = 0;
  answers = (request) => void request.socket.once("close", () => (closed += 1));
  for (let i = 0; i < 6; i += 1) {
    const cancellation = new Cancellation();
    const asked = ask({ cancellation });
    const before = i;
    await once(() => received > before);
    cancellation.cancel();
    expect(await asked).toBe("UNAVAILABLE CALLER_GONE");
  }
  expect(client.breaker()).toBe("CLOSED");
  await once(() => closed === 6);
});

test("a longer answer than allowed is cut off, and who asked for it closes nobody else out", async () => {
  clientWith();
  answers = (_request, response) => void response.end("x".repeat(2000));
  for (let i = 0; i < 6; i += 1) expect(await ask()).toBe("INVALID ANSWER_TOO_LONG");
  answers = good;
  expect([await ask(), client.breaker()]).toEqual(["OK", "CLOSED"]);
});

test("a department that refuses the gateway for its clock is heard, and one that refuses for anything else is not", async () => {
  clientWith();
  const refuse =
    (extensions: object): RequestListener =>
    (_request, response) =>
      void response.writeHead(401).end(JSON.stringify({ errors: [{ message: "No." }], extensions }));
  answers = refuse({ reason: "CLOCKS_DIFFER" });
  expect(await ask()).toBe("REFUSED CLOCKS_DIFFER");
  answers = refuse({ reason: "A_WORD_OF_THEIRS" });
  expect(await ask()).toBe("REFUSED undefined");
});
