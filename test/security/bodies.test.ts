import { readFileSync } from "node:fs";
import { request as sendRequest } from "node:http";
import { join } from "node:path";
import type { JsonWebKey } from "node:crypto";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { actorFromClaims } from "../../shared/kernel/actor.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS, type Department } from "../../shared/kernel/department.ts";
import { issueTicket } from "../../shared/transfers/file-tickets.ts";
import { signSender } from "../../shared/access/sender-word.ts";
import { hub, tokenOf } from "../harness/shared-hub.ts";
import { keysOf } from "../harness/signed-transfers.ts";

/**
 * Deep, wide and long bodies at every endpoint of every process, from nobody and from somebody who may come in. What is looked
 * at is how many bytes were asked for before the refusal, and by how much the process ever grew.
 */
const MEGA = 1_000_000;
const CUT_OFF = 499;
/** A body of about this many bytes: what JSON makes most of. */
const BODIES: Readonly<Record<string, (bytes: number) => string>> = {
  wide: (bytes) => `{"transfer":[${"[],".repeat(bytes / 3)}[]]}`,
  "of many names": (bytes) => `{${Array.from({ length: bytes / 12 }, (_, i) => `"n${i}":{}`).join(",")}}`,
  deep: (bytes) => `{"query":${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}}`,
  "deep and open": (bytes) => "[".repeat(bytes),
  long: (bytes) => `{"transfer":"${"x".repeat(bytes)}"}`,
  "of escapes": (bytes) => `{"query":"${"\\u4e2d".repeat(bytes / 6)}"}`,
  "of nothing": (bytes) => "\0".repeat(bytes),
};

interface Place {
  readonly process: string;
  readonly url: string;
  readonly status: number;
}
const post = (process: string, url: string | URL, status: number): Place => ({
  process,
  url: String(url),
  status,
});
const atDepartment = (department: Department, path: string, status: number): Place =>
  post(department, new URL(path, hub.subgraphUrls[department]), status);
const PLACES: readonly Place[] = [
  post("gateway", `${hub.gatewayUrl}/graphql`, 401),
  post("gateway", `${hub.gatewayUrl}/healthz`, 404),
  post("gateway", `${hub.gatewayUrl}/nowhere`, 404),
  ...DEPARTMENTS.flatMap((department) => [
    atDepartment(department, "/graphql", 401),
    atDepartment(department, "/transfers", 401),
    atDepartment(department, "/transfers/answers", 401),
    atDepartment(department, "/transfers/seals", 401),
    atDepartment(department, "/materials", 401),
    atDepartment(department, "/ledger", department === "petitions" ? 401 : 404),
    atDepartment(department, "/healthz", 404),
    atDepartment(department, "/nowhere", 404),
  ]),
];

/** Sends as much of a body as is given, having announced its length. @returns status and text of the answer */
function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  announced: number,
  body: string | null,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const all = { "content-type": "application/json", ...headers, "content-length": announced };
    const request = sendRequest(url, { method: "POST", headers: all, agent: false }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, text });
      });
      response.on("error", reject);
    });
    // Who is refused early may find the line cut while still sending.
    request.on("error", ({ code = "" }: NodeJS.ErrnoException) =>
      ["EPIPE", "ECONNRESET"].includes(code)
        ? resolve({ status: CUT_OFF, text: "" })
        : reject(new Error(code)),
    );
    if (body === null) request.flushHeaders();
    else request.end(body);
  });
}

/** The most memory a process ever had, bytes. */
function peakOf(process: string): number {
  const status = readFileSync(`/proc/${hub.pids[process]}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)![1]) * 1024;
}
async function growth(process: string, act: () => Promise<void>): Promise<number> {
  const before = peakOf(process);
  await act();
  expect((await fetch(new URL("/healthz", urlOf(process)))).status).toBe(200);
  return peakOf(process) - before;
}
const urlOf = (process: string): string =>
  process === "gateway"
    ? hub.gatewayUrl
    : process === "identity"
      ? hub.issuer
      : hub.subgraphUrls[process as Department];

const STRANGE_BODIES = Object.values(BODIES).map((make) => make(3 * MEGA));
const STRANGERS: readonly Readonly<Record<string, string>>[] = [
  {},
  { authorization: "Bearer a.b.c" },
  { "content-type": "text/plain" },
  { "content-type": "application/octet-stream" },
  { "content-type": "application/json; charset=utf-8" },
];

test.each(PLACES)("nobody is refused at $url before a byte of the body is there", async ({ url, status }) => {
  for (const headers of STRANGERS)
    expect([headers, (await send(url, headers, 30 * MEGA, null)).status]).toEqual([headers, status]);
});

test.each(PLACES)("nobody's bodies leave $url as small as it was", async ({ process, url, status }) => {
  const grown = await growth(process, async () => {
    for (const body of STRANGE_BODIES) {
      expect([status, CUT_OFF]).toContain((await send(url, {}, Buffer.byteLength(body), body)).status);
    }
  });
  expect(grown).toBeLessThan(32 * MEGA);
});

test("the identity provider reads no more than a form", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  for (const path of ["/token", "/jwks", "/healthz", "/nowhere", "/me", "/session/end"]) {
    const grown = await growth("identity", async () => {
      for (const body of STRANGE_BODIES)
        for (const headers of [form, {}]) {
          const { status } = await send(`${hub.issuer}${path}`, headers, Buffer.byteLength(body), body);
          expect([path, status < 500]).toEqual([path, true]);
        }
    });
    expect(grown).toBeLessThan(64 * MEGA);
  }
});

describe("somebody who may come in", () => {
  /** Refused, and not with a 500; the process has not grown by more than what it may read, a few times over. */
  async function survives(
    process: string,
    url: string,
    headers: (body: string) => Promise<Record<string, string>>,
    bytes: number,
    most: number,
  ): Promise<void> {
    const grown = await growth(process, async () => {
      for (const [kind, make] of Object.entries(BODIES)) {
        const body = make(bytes);
        const { status, text } = await send(url, await headers(body), Buffer.byteLength(body), body);
        // Whoever is sent `application/json` is told 200 that a document is none.
        const isRefused = (status >= 400 && status < 500) || text.includes("GRAPHQL_PARSE_FAILED");
        expect([kind, isRefused, status]).toEqual([kind, true, status]);
      }
    });
    expect(grown).toBeLessThan(most);
  }

  test("asks the gateway", async () => {
    const authorization = `Bearer ${await tokenOf("county1-leader")}`;
    await survives(
      "gateway",
      `${hub.gatewayUrl}/graphql`,
      async () => ({ authorization }),
      190_000,
      64 * MEGA,
    );
  });

  test.each(DEPARTMENTS)("asks %s with the gateway's word", async (department) => {
    const key = JSON.parse(
      readFileSync(join(hub.folder, "keys", "gateway.private.json"), "utf8"),
    ) as JsonWebKey;
    const [, payload] = (await tokenOf("county1-leader")).split(".");
    const actor = actorFromClaims(JSON.parse(Buffer.from(payload!, "base64url").toString()) as never)!;
    const authorization = `Bearer ${assertionSigner(key, systemClock)(actor)(department)}`;
    await survives(
      department,
      hub.subgraphUrls[department],
      async () => ({ authorization }),
      0.9 * MEGA,
      64 * MEGA,
    );
  });

  // The endpoint is every department's.
  test.each(["discipline", "civil-affairs"] as const)(
    "delivers to %s what another department signed for",
    async (department) => {
      for (const [path, bytes] of [
        ["/transfers", 27 * MEGA],
        ["/transfers/answers", 60_000],
        ["/transfers/seals", 60_000],
      ] as const)
        await survives(
          department,
          String(new URL(path, hub.subgraphUrls[department])),
          async (body) => ({
            authorization: `Bearer ${await signSender(keysOf("petitions"), systemClock, department, body)}`,
          }),
          bytes,
          // The bytes, and them as text, for as long as it takes to look at them.
          250 * MEGA,
        );
    },
  );

  test("brings material and a ledger", async () => {
    const who = { subject: "staff-of-a-test", body: "PET" };
    for (const [path, purpose, bytes] of [
      ["/materials", "UPLOAD", 20 * MEGA],
      ["/ledger", "IMPORT", 4 * MEGA],
    ] as const)
      for (const type of ["application/json", "application/octet-stream"]) {
        const order = { purpose, about: "149921000000", key: `bodies-${type.replace("/", ".")}` };
        const { ticket } = await issueTicket(keysOf("petitions"), systemClock, who, order);
        const headers = { authorization: `Bearer ${ticket}`, "content-type": type };
        const url = String(new URL(path, hub.subgraphUrls.petitions));
        await survives("petitions", url, async () => headers, bytes, 300 * MEGA);
      }
  });
});

test("a body that is not the one its sender signed for is not parsed, and neither is one for another department", async () => {
  const body = JSON.stringify({ transfer: "a.b.c.d.e" });
  const url = String(new URL("/transfers", hub.subgraphUrls.discipline));
  const word = await signSender(keysOf("petitions"), systemClock, "discipline", body);
  const foreign = await signSender(keysOf("petitions"), systemClock, "publicity", body);
  const deliver = (authorization: string, sent: string) => send(url, { authorization }, sent.length, sent);
  // What is no JSON would be 422 if anybody had tried.
  expect(await deliver(`Bearer ${word}`, "{")).toEqual({ status: 401, text: '{"code":"UNAUTHENTICATED"}' });
  expect((await deliver(`Bearer ${foreign}`, body)).status).toBe(401);
  expect((await deliver(`Bearer ${word}`, body)).text).toContain("UNAUTHENTICATED");
});
