import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import type { GatewayContext } from "../request-context.ts";
import { Cancellation } from "../subgraphs/cancellation.ts";
import { BREAKER, subgraphClient } from "../subgraphs/client.ts";
import { SubgraphCalls } from "../subgraphs/request-calls.ts";
import { tellClocks } from "./tell-clocks.ts";

let server: Server;
let reason: string;
beforeAll(async () => {
  server = createServer((_request, response) =>
    response.writeHead(401).end(JSON.stringify({ errors: [{ message: "No." }], extensions: { reason } })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

test("departments that refuse for the clock are in the log by name, once a minute, and the view says why", async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const limits = {
    timeLimitMs: 2000,
    connections: 1,
    maxInFlight: 10,
    responseLimit: 1000,
    breaker: BREAKER,
  };
  const client = subgraphClient("petitions", url, limits);
  const lines: string[] = [];
  const log = pino(new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) }));
  const { willSendResponse } = tellClocks(log);
  const askOnce = async (): Promise<unknown> => {
    const request = { assertionFor: null, requestId: "r", cancellation: new Cancellation() };
    const deadline = Number.POSITIVE_INFINITY;
    const calls = new SubgraphCalls(
      new Map([["petitions", client]]),
      { ...request, deadline },
      () => undefined,
    );
    await expect(calls.send("petitions", "{}", false)).rejects.toThrow("REFUSED");
    willSendResponse!({ contextValue: { calls } as GatewayContext, errors: [{}] } as never, 1);
    return calls.reports([])!["petitions"]!.reason;
  };
  reason = "ANOTHER";
  expect([await askOnce(), lines.length]).toEqual([undefined, 0]);
  reason = "CLOCKS_DIFFER";
  expect([await askOnce(), await askOnce(), lines.length]).toEqual([reason, reason, 1]);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, departments: ["petitions"] });
  await client.close();
});
