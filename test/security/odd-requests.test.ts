import type { JsonWebKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import { join } from "node:path";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { actorFromClaims } from "../../shared/kernel/actor.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { errorBody } from "../../shared/kernel/public-error.ts";
import { hub, tokenOf } from "../harness/shared-hub.ts";

/** Requests that two readers could take for two different ones: one answer, in the hub's words, at every process. */
const PLACES = ["gateway", ...DEPARTMENTS] as const;
type Place = (typeof PLACES)[number];
const urlOf = (place: Place): string =>
  place === "gateway" ? `${hub.gatewayUrl}/graphql` : hub.subgraphUrls[place];

/** What this place lets in. */
async function bearerAt(place: Place): Promise<string> {
  const token = await tokenOf("county1-leader");
  if (place === "gateway") return `Bearer ${token}`;
  const key = JSON.parse(
    readFileSync(join(hub.folder, "keys", "gateway.private.json"), "utf8"),
  ) as JsonWebKey;
  const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as object;
  return `Bearer ${assertionSigner(key, systemClock)(actorFromClaims(claims as never)!)(place)}`;
}

/** Sends headers, names and values by turns, and a body as they are. */
function send(
  url: string,
  headers: readonly string[],
  body?: string,
): Promise<{ status: number; body: unknown }> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    // The path as it is written: a URL would put it right.
    const path = url.endsWith(pathname) ? pathname : url.slice(url.indexOf(pathname));
    const request = sendRequest({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
    request.once("error", reject);
    request.end(body);
  });
}
const BAD_REQUEST = { status: 400, body: errorBody("BAD_REQUEST") };
const QUESTION = `{"query":"{ __typename }"}`;

describe.each(PLACES)("%s", (place) => {
  const url = urlOf(place);
  const { host } = new URL(url);
  const json = ["content-type", "application/json"];

  test("refuses two Authorization or two Host headers, whoever sends them and wherever to", async () => {
    const good = await bearerAt(place);
    const once = ["Host", host, ...json, "Authorization", good];
    expect(await send(url, once, QUESTION)).toEqual({ status: 200, body: { data: { __typename: "Query" } } });
    for (const more of [
      ["authorization", good],
      ["AUTHORIZATION", ""],
      ["Authorization", "Bearer x.y.z"],
      ["host", host],
      ["HOST", "elsewhere"],
      ["Host", ""],
    ]) {
      expect([more, await send(url, [...once, ...more], QUESTION)]).toEqual([more, BAD_REQUEST]);
      expect([more, await send(url, [...more, ...once], QUESTION)]).toEqual([more, BAD_REQUEST]);
    }
    for (const path of ["/healthz", "/readyz", "/materials", "/nowhere"])
      expect([path, await send(new URL(path, url).href, ["Host", host, "Host", host])]).toEqual([
        path,
        BAD_REQUEST,
      ]);
    // Other headers may come twice.
    const accepts = ["accept", "application/json", "accept", "*/*"];
    expect((await send(url, [...once, ...accepts], QUESTION)).status).toBe(200);
  });

  test("answers an address that is none in the hub's words, and repeats nothing of it", async () => {
    for (const path of ["/graphql%ff", "/%", "/graphql/%E0%A4%A", "/healthz%c0%ae"])
      for (const body of [undefined, QUESTION])
        expect([path, await send(new URL("/", url).origin + path, ["Host", host, ...json], body)]).toEqual([
          path,
          BAD_REQUEST,
        ]);
  });

  test("refuses a body with a name that comes twice", async () => {
    const headers = ["Host", host, ...json, "Authorization", await bearerAt(place)];
    for (const body of [
      `{"query":"{ __typename }","query":"{ __typename }"}`,
      String.raw`{"query":"{ __typename }","a":1,"\u0061":1}`,
      `{"query":"{ __typename }","variables":{"code":"1","code":"2"}}`,
      `{"query":"{ __typename }","variables":{"in":[{"a":{"b":1,"b":1}}]}}`,
      `{"query":"{ __typename }","extensions":{"a":1,"a":2}}`,
    ])
      expect([body, await send(url, headers, body)]).toEqual([body, BAD_REQUEST]);
    const same = `{"query":"{ __typename }","variables":{"a":{"a":":"},"b":[{"a":1},{"a":1}]}}`;
    expect((await send(url, headers, same)).status).toBe(200);
  });
});
