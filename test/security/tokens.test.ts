import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import { join } from "node:path";
import { SignJWT } from "jose";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { actorFromClaims } from "../../shared/kernel/actor.ts";
import { clockAt, systemClock } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { until } from "../harness/own-hub.ts";
import { hub, metricsAt, post, tokenOf } from "../harness/shared-hub.ts";

const QUERY = { query: `{ village(code: "149921001200") { name } }` };
const key = (name: string): JsonWebKey & { kid: string } =>
  JSON.parse(readFileSync(join(hub.folder, "keys", name), "utf8")) as JsonWebKey & { kid: string };
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const decode = (part: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, "base64url").toString());

/** An access token as the provider makes them, with some of it changed and signed with the provider's own key. */
async function forged(changes: object, header: object = {}): Promise<string> {
  const [head, payload] = (await tokenOf("county1-leader")).split(".");
  const jwk = key("identity.private.json");
  const claims = { ...decode(payload!), ...changes };
  for (const [name, value] of Object.entries(claims))
    if (value === undefined) delete (claims as Record<string, unknown>)[name];
  const { importJWK } = await import("jose");
  const signer = new SignJWT(claims).setProtectedHeader({
    ...decode(head!),
    alg: "RS256",
    ...header,
  });
  return signer.sign(await importJWK({ ...jwk, alg: "RS256" } as never, "RS256"));
}

/** The status of a question under as many `Authorization` headers as given. */
const statusOf = (url: string, authorizations: readonly string[]): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = authorizations.flatMap((one) => ["authorization", one]);
    const headers = ["host", new URL(url).host, "content-type", "application/json", ...sent];
    const request = sendRequest(url, { method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once("error", reject);
    request.end(JSON.stringify({ query: "{ __typename }" }));
  });

const now = (): number => Math.floor(Date.now() / 1000);

describe("the gateway refuses", () => {
  const refused = async (headers: Record<string, string>): Promise<void> => {
    const { status, text, data } = await post(`${hub.gatewayUrl}/graphql`, QUERY, headers);
    expect([status, data]).toEqual([401, undefined]);
    expect(JSON.parse(text).errors[0].extensions).toEqual({
      code: "UNAUTHENTICATED",
      messageZh: "请先登录：请求没有有效凭证。",
    });
  };
  const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

  test("no token, an empty one, and another scheme", async () => {
    await refused({});
    await refused({ authorization: "" });
    await refused({ authorization: "Bearer " });
    await refused({ authorization: "Basic Y291bnR5MS1sZWFkZXI6ZGVtbw==" });
  });

  test("two Authorization headers, whatever is in them, though each alone is let in", async () => {
    const good = `Bearer ${await tokenOf("county1-leader")}`;
    const url = `${hub.gatewayUrl}/graphql`;
    expect(await statusOf(url, [good])).toBe(200);
    // The scheme is a word in any case.
    expect(await statusOf(url, [good.replace("Bearer", "bearer")])).toBe(200);
    expect(await statusOf(url, [good.replace("Bearer", "BEARER")])).toBe(200);
    for (const other of [good, "", "Basic eDp5", "Bearer x.y.z"]) {
      expect(await statusOf(url, [good, other])).toBe(400);
      expect(await statusOf(url, [other, good])).toBe(400);
    }
  });

  test.each(["none", "NONE", "nOnE"])("alg %s", async (alg) => {
    const [, payload] = (await tokenOf("county1-leader")).split(".");
    await refused(bearer(`${encode({ alg, typ: "at+jwt" })}.${payload}.`));
    await refused(bearer(`${encode({ alg, typ: "at+jwt" })}.${payload}.AA`));
  });

  test("HS256 signed with the provider's public key", async () => {
    const [, payload] = (await tokenOf("county1-leader")).split(".");
    const pem = createPublicKey({ key: key("identity.private.json"), format: "jwk" }).export({
      type: "spki",
      format: "pem",
    });
    const head = encode({ alg: "HS256", typ: "at+jwt" });
    const signature = createHmac("sha256", pem).update(`${head}.${payload}`).digest("base64url");
    await refused(bearer(`${head}.${payload}.${signature}`));
  });

  test("a token that is expired, from the future, without expiry, or for somebody else", async () => {
    for (const changes of [
      { exp: now() - 61 },
      { nbf: now() + 61 },
      { iat: now() + 61 },
      { exp: undefined },
      { sub: undefined },
      { aud: "urn:another:api" },
      { aud: "hub-scripts" },
      { iss: "http://127.0.0.1:1" },
      { department: "CIA" },
      { duties: [] },
      { duties: ["KING"] },
      { level: "X" },
      { region: "149921" },
    ]) {
      await refused(bearer(await forged(changes)));
    }
    // The forger's own work is sound: unchanged, its token is let in.
    const { status } = await post(`${hub.gatewayUrl}/graphql`, QUERY, bearer(await forged({})));
    expect(status).toBe(200);
  });

  test("a header that points at a key of the caller's, without going to look", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const [, payload] = (await tokenOf("county1-leader")).split(".");
    for (const pointer of [
      { jwk: publicKey.export({ format: "jwk" }) },
      { jku: "http://127.0.0.1:9/jwks" },
      { x5u: "http://127.0.0.1:9/cert" },
      { kid: "../../../../etc/passwd" },
      { kid: "' or 1=1 --" },
    ]) {
      const token = await new SignJWT(decode(payload!))
        .setProtectedHeader({ alg: "RS256", typ: "at+jwt", ...pointer })
        .sign(privateKey);
      await refused(bearer(token));
    }
  });

  test("one flipped bit in header, payload or signature", async () => {
    const token = await tokenOf("county1-leader");
    const parts = token.split(".");
    for (const [index, part] of parts.entries()) {
      const bytes = Buffer.from(part, "base64url");
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      await refused(bearer(parts.with(index, bytes.toString("base64url")).join(".")));
    }
  });
});

describe.each(DEPARTMENTS)("%s, asked directly, refuses", (department) => {
  const url = hub.subgraphUrls[department];
  const refused = async (authorization?: string): Promise<void> => {
    for (const query of ["{ __typename }", "{ _service { sdl } }", "{ __schema { types { name } } }"]) {
      const { status, text } = await post(url, { query }, authorization ? { authorization } : {});
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
    }
  };
  const actor = async () => actorFromClaims(decode((await tokenOf("county1-leader")).split(".")[1]!))!;
  const other = DEPARTMENTS.find((one) => one !== department)!;

  test("nobody, a bare header, and a person's own token", async () => {
    await refused();
    await refused("Bearer x.y.z");
    await refused(`Bearer ${await tokenOf("county1-leader")}`);
  });

  test("another department's assertion, an old one, and one of somebody else's making", async () => {
    const gatewayKey = key("gateway.private.json");
    const sign = assertionSigner(gatewayKey, systemClock);
    await refused(`Bearer ${sign(await actor())(other)}`);
    const longAgo = assertionSigner(gatewayKey, clockAt(new Date(Date.now() - 61_000)));
    await refused(`Bearer ${longAgo(await actor())(department)}`);
    const fromFuture = assertionSigner(gatewayKey, clockAt(new Date(Date.now() + 61_000)));
    await refused(`Bearer ${fromFuture(await actor())(department)}`);
    const stranger = {
      ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }),
      kid: gatewayKey.kid,
    };
    await refused(`Bearer ${assertionSigner(stranger, systemClock)(await actor())(department)}`);
    // The same, made well, is let in: what refused above was not the test's own mistake.
    const good = { authorization: `Bearer ${sign(await actor())(department)}` };
    expect((await post(url, { query: "{ __typename }" }, good)).data).toEqual({ __typename: "Query" });
  });

  test("two assertions at once, and nothing for its time without saying so", async () => {
    const gatewayKey = key("gateway.private.json");
    const good = `Bearer ${assertionSigner(gatewayKey, systemClock)(await actor())(department)}`;
    expect(await statusOf(url, [good])).toBe(200);
    expect(await statusOf(url, [good, good])).toBe(400);
    for (const seconds of [90, -90]) {
      const clock = clockAt(new Date(Date.now() + seconds * 1000));
      const authorization = `Bearer ${assertionSigner(gatewayKey, clock)(await actor())(department)}`;
      const { status, text } = await post(url, QUERY, { authorization });
      expect([status, JSON.parse(text).extensions]).toEqual([401, { reason: "CLOCKS_DIFFER" }]);
      // The hub's own gateway, whose clock is right, may ask in between.
      await until("the metrics say how far", async () => {
        await post(url, QUERY, {
          authorization: `Bearer ${assertionSigner(gatewayKey, clock)(await actor())(department)}`,
        });
        const metrics = await metricsAt(url);
        expect(metrics).toMatch(/^hub_subgraph_requests_total\{outcome="clocks_differ".*\} [1-9]/m);
        const [, ahead] = /^hub_gateway_clock_ahead_seconds\{.*\} (-?[\d.]+)$/m.exec(metrics)!;
        return Math.abs(Number(ahead) - seconds) < 10;
      });
    }
    const log = (): string => readFileSync(join(hub.folder, "logs", `${department}.log`), "utf8");
    await until("its log says so", () => log().includes("the gateway's clock and ours differ too much"));
    // A word that is nobody's, or another's, says nothing of clocks.
    const { text } = await post(url, QUERY, { authorization: "Bearer x.y.z" });
    expect(JSON.parse(text).extensions).toBeUndefined();
  });

  test("an assertion with one bit flipped, another algorithm, or another spelling of its signature", async () => {
    const token = assertionSigner(key("gateway.private.json"), systemClock)(await actor())(department);
    const [head, payload, signature] = token.split(".") as [string, string, string];
    const bytes = Buffer.from(signature, "base64url");
    bytes[0]! ^= 1;
    await refused(`Bearer ${head}.${payload}.${bytes.toString("base64url")}`);
    await refused(`Bearer ${encode({ ...decode(head), alg: "none" })}.${payload}.`);
    await refused(`Bearer ${encode({ ...decode(head), alg: "none" })}.${payload}.${signature}`);
    await refused(`Bearer ${head}.${encode({ ...decode(payload), level: "P" })}.${signature}`);
    await refused(`Bearer ${head}.${payload}.${signature}A`);
  });

  test("a person's assertion the schema, and the schema's description to everybody", async () => {
    const sign = assertionSigner(key("gateway.private.json"), systemClock);
    const headers = { authorization: `Bearer ${sign(await actor())(department)}` };
    const { data, errors } = await post(url, { query: "{ _service { sdl } }" }, headers);
    expect([data, errors[0]!.extensions!["code"]]).toEqual([null, "FORBIDDEN_CLASS"]);
    const described = await post(url, { query: "{ __schema { types { name } } }" }, headers);
    expect(described.errors[0]!.extensions!["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("more entities than one request may ask for, and answers forged keys with nothing", async () => {
    const sign = assertionSigner(key("gateway.private.json"), systemClock);
    const headers = { authorization: `Bearer ${sign(await actor())(department)}` };
    const query = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Village { code } } }";
    const many = Array.from({ length: 1001 }, () => ({ __typename: "Village", code: "149921001200" }));
    const refusedAnswer = await post(url, { query, variables: { r: many } }, headers);
    expect(refusedAnswer.errors[0]!.extensions).toMatchObject({
      code: "VALIDATION",
      field: "representations",
    });
    const forgedKeys = ["' or 1=1", "149921", "999999999999\u0000", ["149921001200"], null, { code: 1 }];
    const answer = await post(
      url,
      { query, variables: { r: forgedKeys.map((code) => ({ __typename: "Village", code })) } },
      headers,
    );
    expect(answer.data._entities).toEqual(forgedKeys.map(() => null));
  });
});
