/** The other side of `bench/attacks.ts`: does one kind of harm to a hub for so many seconds, and ends. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, request as sendRequest } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as XLSX from "@e965/xlsx";
import { signSender } from "../dist/shared/access/sender-word.js";
import { Directory } from "../dist/shared/crypto/directory.js";
import { KeyRing } from "../dist/shared/crypto/key-ring.js";
import { systemClock } from "../dist/shared/kernel/clock.js";
import { DEPARTMENTS, type Department } from "../dist/shared/kernel/department.js";
import { issueTicket } from "../dist/shared/transfers/file-tickets.js";

export interface Target {
  readonly gatewayUrl: string;
  readonly issuer: string;
  readonly subgraphUrls: Readonly<Record<Department, string>>;
  readonly folder: string;
  /** Of somebody who may come in. */
  readonly token: string;
  /** Where the gateway looks for an eighth subgraph. */
  readonly subgraphPort: number;
}

const [kind, seconds, target] = [
  process.argv[2]!,
  Number(process.argv[3]),
  JSON.parse(process.argv[4]!) as Target,
];
const until = performance.now() + seconds * 1000;
const MEGA = 1_000_000;
const keysOf = (department: Department): KeyRing => {
  const file = (name: string): string => join(target.folder, "keys", name);
  const secrets = JSON.parse(readFileSync(file(`${department}.secrets.json`), "utf8"));
  return new KeyRing(department, () => secrets, new Directory(file("departments.json")));
};
const at = (department: Department, path: string): string =>
  String(new URL(path, target.subgraphUrls[department]));

/** Sends a body, or a part of it and then nothing; what comes back does not matter. */
function send(
  url: string,
  headers: Record<string, string>,
  body: string | Buffer,
  announced?: number,
): Promise<void> {
  return new Promise((resolve) => {
    const length = announced ?? Buffer.byteLength(body);
    const all = { "content-type": "application/json", ...headers, "content-length": length };
    const request = sendRequest(url, { method: "POST", headers: all, agent: false }, (response) =>
      response.resume(),
    );
    request.on("close", resolve).on("error", () => resolve());
    if (announced) request.write(body);
    else request.end(body);
    setTimeout(() => request.destroy(), Math.max(0, until - performance.now())).unref();
  });
}
/** So many at once, again and again. */
const again = (count: number, act: (n: number) => Promise<unknown>): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      while (performance.now() < until) await act(n);
    }),
  );

const wide = (bytes: number): string => `{"transfer":[${"[],".repeat(bytes / 3)}[]]}`;
const signed = async (to: Department, body: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await signSender(keysOf("petitions"), systemClock, to, body)}`,
});
const ticket = async (purpose: "UPLOAD" | "IMPORT"): Promise<Record<string, string>> => {
  const order = { purpose, about: "149921000000", key: randomUUID() };
  const who = { subject: `attacker-${order.key}`, body: "PET" };
  const issued = await issueTicket(keysOf("petitions"), systemClock, who, order);
  return { authorization: `Bearer ${issued.ticket}`, "content-type": "application/octet-stream" };
};

/** 60 MB of shared strings in 60 KB. */
function bomb(): Buffer {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([["登记日期"], ["x"]]));
  const parts = XLSX.CFB.read(XLSX.write(book, { type: "buffer", bookSST: true }) as Buffer, {
    type: "buffer",
  });
  const strings = XLSX.CFB.find(parts, "/xl/sharedStrings.xml")!;
  strings.content = Buffer.from(`<sst>${"<si><t>x</t></si>".repeat((60 * MEGA) / 17)}</sst>`);
  return XLSX.CFB.write(parts, { type: "buffer", fileType: "zip", compression: true }) as Buffer;
}

const ATTACKS: Readonly<Record<string, () => Promise<unknown>>> = {
  "30 MB of arrays from nobody, at every endpoint": () => {
    const body = wide(30 * MEGA);
    const places = DEPARTMENTS.flatMap((one) =>
      ["/graphql", "/transfers", "/materials"].map((path) => at(one, path)),
    );
    return again(8, (n) =>
      send([...places, `${target.gatewayUrl}/graphql`][n % (places.length + 1)]!, {}, body),
    );
  },
  "twenty senders a department that stop at 20 MB": () => {
    const part = "x".repeat(20 * MEGA);
    return again(40, async (n) => {
      const to = (["discipline", "civil-affairs"] as const)[n % 2]!;
      await send(at(to, "/transfers"), await signed(to, part), part, 27 * MEGA);
    });
  },
  "27 MB of arrays that a department signed": async () => {
    const body = wide(27 * MEGA);
    return again(2, async () => send(at("discipline", "/transfers"), await signed("discipline", body), body));
  },
  "a PDF of eight million bytes of names, twelve at once": () => {
    const pdf = Buffer.from(`%PDF-1.7\n${"/A".repeat(4 * MEGA)}/JS \n%%EOF`);
    return again(12, async () => send(at("petitions", "/materials"), await ticket("UPLOAD"), pdf));
  },
  "a ledger that unpacks to 60 MB, four at once": () => {
    const file = bomb();
    return again(4, async () => send(at("petitions", "/ledger"), await ticket("IMPORT"), file));
  },
  "operations that are too deep, wide or dear, sixteen at once": () => {
    const queries = [
      `{ ${"village(code: 1) { ".repeat(200)}${"}".repeat(201)}`,
      `{ ${Array.from({ length: 3000 }, (_, i) => `a${i}: villages { edges { node { code } } }`).join(" ")} }`,
      `{ ${Array.from({ length: 90 }, (_, i) => `a${i}: villages(region: "149921000000", first: 100) { edges { node { code candidates { name } } } }`).join(" ")} }`,
    ].map((query) => JSON.stringify({ query }));
    const headers = { authorization: `Bearer ${target.token}` };
    return again(16, (n) => send(`${target.gatewayUrl}/graphql`, headers, queries[n % queries.length]!));
  },
  "guessed passwords, sixteen at once": () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    return again(16, (n) =>
      send(`${target.issuer}/token`, form, `grant_type=password&username=county1-leader&password=x${n}`),
    );
  },
  "a department that answers another schema of 700 KB every time": async () => {
    let asked = 0;
    const server = createServer((request, response) => {
      request.resume();
      asked += 1;
      const fields = Array.from({ length: 40_000 }, (_, i) => `f${asked}_${i}: Int`).join(" ");
      const sdl = `type Query { taken${asked}: Taken } type Taken { ${fields} }`;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: { _service: { sdl } } }));
    });
    await new Promise<void>((resolve) => server.listen(target.subgraphPort, "127.0.0.1", resolve));
    await wait(Math.max(0, until - performance.now()));
    server.closeAllConnections();
    server.close();
  },
};

if (kind === "kinds") process.send!(Object.keys(ATTACKS));
else {
  process.send!("ready");
  await ATTACKS[kind]!();
}
process.exit(0);
