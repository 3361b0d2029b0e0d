import { createPrivateKey, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CompactSign } from "jose";
import type { DepartmentSecrets } from "../../shared/crypto/department-keys.ts";
import { contentHash, type Receipt, type TransferMessage } from "../../shared/transfers/message.ts";
import { TRANSFER_REFUSALS } from "../../shared/transfers/refusals.ts";
import { signSender } from "../../shared/access/sender-word.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { hub } from "../harness/shared-hub.ts";
import { deliver, keysOf, post, sql, type Told, transferOf } from "../harness/signed-transfers.ts";

/**
 * A department that signs properly and writes nonsense: every kind of JSON value in every field of a transfer, of its
 * material, of a receipt and of what they are wrapped in, at real departments. Refused with a code, and nothing is kept.
 */
const SENDER = "petitions";
const RECEIVER = "civil-affairs";
const COUNTY = "149921000000";
const OURS = "H2-PET149921-2020-%";

type Kind = "null" | "boolean" | "number" | "text" | "list" | "object" | "missing";
const VALUES: readonly (readonly [Kind, unknown])[] = [
  ["null", null],
  ["boolean", true],
  ["boolean", false],
  ["number", 0],
  ["number", -1],
  ["number", 1.5],
  ["number", 1e308],
  ["text", ""],
  ["text", "x"],
  ["text", "\u0000"],
  ["text", "9".repeat(5000)],
  ["text", "9999-12-31T23:59:59.000Z"],
  ["text", "__proto__"],
  ["list", []],
  ["list", [null]],
  ["list", ["x"]],
  ["list", [[]]],
  ["object", {}],
  ["object", { toString: null }],
  ["object", { length: 1, topic: {} }],
  ["missing", undefined],
];
/** Kinds that a field may be; every other field is a text. */
const RIGHT: Readonly<Record<string, readonly Kind[]>> = {
  facts: ["object"],
  avoidUnitIds: ["list"],
  isUrgent: ["boolean"],
  material: ["object", "null"],
  "material.size": ["number"],
  seal: ["text", "null"],
  reason: ["text", "null"],
};
const mayBe = (field: string): readonly Kind[] => RIGHT[field] ?? ["text"];

let serial = 0;
const transfer = (): TransferMessage =>
  transferOf(
    {
      type: "H2",
      from: SENDER,
      to: RECEIVER,
      facts: { petitionNo: "XF1499212026000001", topic: "PROCEDURE", peopleBand: "ONE" },
    },
    `H2-PET149921-2020-${String((serial += 1)).padStart(6, "0")}`,
    COUNTY,
  );

const CODES = Object.entries(TRANSFER_REFUSALS).map(([code, status]) => `${status} ${code}`);
const said = ({ status, body }: Told): string => `${status} ${body.code}`;

/** A kind that the field cannot be is malformed; a right kind of a wrong value is refused for one reason or another. */
function isRefused(where: string, told: Told, isRightKind: boolean): void {
  const allowed = isRightKind ? CODES : ["422 TRANSFER_MALFORMED"];
  expect([where, allowed.includes(said(told)), said(told)]).toEqual([where, true, said(told)]);
  expect(Object.keys(told.body)).toEqual(["code"]);
}

const kept = async (): Promise<number> => {
  const [row] = await sql<{ n: string }>(
    RECEIVER,
    "select count(*) as n from transfer_in where transfer_no like $1",
    [OURS],
  );
  return Number(row!.n);
};
const clear = async (): Promise<void> => {
  await sql(RECEIVER, "delete from transfer_in where transfer_no like $1", [OURS]);
  await sql(RECEIVER, "delete from transfer_receipt where transfer_no like $1", [OURS]);
  await sql(SENDER, "delete from transfer_out where transfer_no like $1", [OURS]);
  await sql(SENDER, "delete from transfer_receipt where transfer_no like $1", [OURS]);
};
beforeAll(clear);
afterAll(clear);

test("a transfer with a wrong kind of value in any field is refused with a code, and nothing of it is kept", async () => {
  expect((await deliver(SENDER, RECEIVER, transfer())).status).toBe(200);
  const before = await kept();
  for (const field of Object.keys(transfer())) {
    for (const [kind, value] of VALUES) {
      const right = transfer();
      const wrong = { ...right, [field]: value } as TransferMessage;
      // What is right of its kind and says nothing wrong: the control above is such a one.
      if (field === "isUrgent" && kind === "boolean") continue;
      if ((field === "material" || field === "seal") && kind === "null") continue;
      if (field === "avoidUnitIds" && Array.isArray(value) && value.length === 0) continue;
      // A seal that is none is not kept, and keeps no transfer from being taken.
      if (field === "seal" && ["x", "__proto__", "9".repeat(5000)].includes(value as string)) continue;
      const whole = field === "hash" ? wrong : { ...wrong, hash: contentHash(wrong) };
      const told = await deliver(SENDER, RECEIVER, whole);
      isRefused(
        `${field}: ${kind} ${JSON.stringify(value)?.slice(0, 40)}`,
        told,
        mayBe(field).includes(kind),
      );
    }
  }
  expect(await kept()).toBe(before);
});

test("so is one whose facts or material have a wrong kind of value in any field", async () => {
  const before = await kept();
  for (const [kind, value] of VALUES) {
    for (const name of ["petitionNo", "topic", "peopleBand", "__proto__", "another"]) {
      const right = transfer();
      const facts = JSON.parse(
        JSON.stringify({ ...right.facts, [name === "__proto__" ? "P" : name]: value }).replace(
          '"P"',
          '"__proto__"',
        ),
      ) as TransferMessage["facts"];
      if (kind === "missing" && !Object.hasOwn(right.facts, name)) continue;
      const wrong = { ...right, facts };
      const told = await deliver(SENDER, RECEIVER, { ...wrong, hash: contentHash(wrong) });
      isRefused(`facts.${name}: ${kind}`, told, kind === "text" || kind === "missing");
    }
    for (const name of ["sha256", "size", "mediaType"]) {
      const material = { sha256: "0".repeat(64), size: 1, mediaType: "application/pdf", [name]: value };
      const wrong = { ...transfer(), material };
      const told = await deliver(SENDER, RECEIVER, { ...wrong, hash: contentHash(wrong) });
      isRefused(`material.${name}: ${kind}`, told, mayBe(`material.${name}`).includes(kind));
    }
  }
  expect(await kept()).toBe(before);
});

test("so is what is signed and no transfer at all, and what is wrapped wrongly", async () => {
  for (const [kind, value] of VALUES) {
    if (kind === "missing") continue;
    isRefused(`message: ${kind}`, await deliver(SENDER, RECEIVER, value), false);
    const receipt = await keysOf(RECEIVER).sign("receipt", value as object);
    const answered = await post(RECEIVER, SENDER, "/transfers/answers", JSON.stringify({ receipt }));
    isRefused(`receipt: ${kind}`, answered, false);
    const seal = await keysOf(SENDER).sign("seal", value as object);
    isRefused(`seal: ${kind}`, await post(SENDER, RECEIVER, "/transfers/seals", JSON.stringify({ seal })), false); // prettier-ignore
    for (const path of ["/transfers", "/transfers/answers", "/transfers/seals"] as const) {
      const body = JSON.stringify(value);
      isRefused(`${path}: ${kind}`, await post(SENDER, RECEIVER, path, body), false);
      const field = { "/transfers": "transfer", "/transfers/answers": "receipt", "/transfers/seals": "seal" }[path]; // prettier-ignore
      const wrapped = await post(SENDER, RECEIVER, path, JSON.stringify({ [field]: value }));
      isRefused(`${path} ${field}: ${kind}`, wrapped, kind === "text");
    }
    const keys = keysOf(SENDER);
    const signed = await keys.encryptFor(RECEIVER, Buffer.from(await keys.sign("transfer", transfer())));
    if (kind === "null") continue;
    const told = await post(
      SENDER,
      RECEIVER,
      "/transfers",
      JSON.stringify({ transfer: signed, material: value }),
    );
    isRefused(`material of ${kind}`, told, kind === "text");
  }
  for (const path of ["/transfers", "/transfers/answers", "/transfers/seals"])
    for (const body of [
      "",
      "{",
      "\u0000",
      "[1",
      '{"transfer":',
      '{"transfer":"a.b.c","transfer":"a.b.c"}',
      "[".repeat(30),
      "[[[[]],".repeat(9),
    ]) {
      const word = await signSender(keysOf(SENDER), systemClock, RECEIVER, body);
      const response = await fetch(new URL(path, hub.subgraphUrls[RECEIVER]), {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${word}` },
        body,
      });
      expect([path, body, response.status]).toEqual([path, body, 422]);
      expect(await response.json()).toEqual({ code: "TRANSFER_MALFORMED" });
    }
});

test("so is what a department signed and what is no JSON", async () => {
  const secrets = JSON.parse(
    readFileSync(join(hub.folder, "keys", `${SENDER}.secrets.json`), "utf8"),
  ) as DepartmentSecrets;
  const key = secrets.signing[0]!;
  const signed = (kind: string, text: string): Promise<string> =>
    new CompactSign(Buffer.from(text))
      .setProtectedHeader({ alg: "EdDSA", typ: `hub-${kind}`, kid: key.kid, iss: SENDER })
      .sign(createPrivateKey({ key, format: "jwk" }));
  for (const text of ["", "{", "undefined", "\u0000", "[1", "null", '{"transferNo":']) {
    const jwe = await keysOf(SENDER).encryptFor(RECEIVER, Buffer.from(await signed("transfer", text)));
    const delivered = await post(SENDER, RECEIVER, "/transfers", JSON.stringify({ transfer: jwe }));
    isRefused(`transfer ${text}`, delivered, false);
    const receipt = JSON.stringify({ receipt: await signed("receipt", text) });
    isRefused(`receipt ${text}`, await post(SENDER, RECEIVER, "/transfers/answers", receipt), false);
    // Of another kind it is not signed for this, whatever it says.
    const other = JSON.stringify({ receipt: await signed("transfer", text) });
    expect((await post(SENDER, RECEIVER, "/transfers/answers", other)).status).toBe(401);
  }
});

test("a seal is kept of the department that signed it and brought it, and of no other", async () => {
  const sealed = async (by: typeof SENDER | typeof RECEIVER, no: number): Promise<string> =>
    JSON.stringify({ seal: await keysOf(by).sign("seal", { department: by, no }) });
  const bring = async (body: string): Promise<string> => {
    const { status, body: answer } = await post(SENDER, RECEIVER, "/transfers/seals", body);
    return `${status} ${answer.code ?? ""}`;
  };
  expect(await bring(await sealed(RECEIVER, 1_000_001))).toBe("422 TRANSFER_MALFORMED");
  expect(await bring(await sealed(SENDER, 0))).toBe("422 TRANSFER_MALFORMED");
  expect(await bring(await sealed(SENDER, 0.5))).toBe("422 TRANSFER_MALFORMED");
  expect(await bring(await sealed(SENDER, 1_000_001))).toBe("200 ");
  const rows = await sql<{ department: string }>(RECEIVER, "select department from witnessed_seal where no = 1000001"); // prettier-ignore
  await sql(RECEIVER, "delete from witnessed_seal where no = 1000001");
  expect(rows).toEqual([{ department: SENDER }]);
});

test("a receipt with a wrong kind of value in any field is refused with a code, and moves nothing", async () => {
  const id = randomUUID();
  const sent = transfer();
  await sql(
    SENDER,
    `insert into transfer_out (id, transfer_no, type, to_department, from_region, to_region, village_code, facts,
      payload_hash, state, prepared_by, prepared_at, approved_by, approved_at)
      values ($1, $2, 'H2', $3, $4, $4, $5, '{}', $6, 'APPROVED', 'a', now(), 'b', now())`,
    [id, sent.transferNo, RECEIVER, COUNTY, sent.villageCode, sent.hash],
  );
  const state = async (): Promise<string> =>
    (await sql<{ state: string }>(SENDER, "select state from transfer_out where id = $1", [id]))[0]!.state;
  const right: Receipt = {
    transferNo: sent.transferNo,
    hash: sent.hash,
    kind: "RETURNED",
    at: new Date().toISOString(),
    by: RECEIVER,
    receiptNo: `R${sent.transferNo}`,
    reason: "NOT_OURS",
    seal: null,
  };
  const tell = async (receipt: unknown): Promise<Told> => {
    const jws = await keysOf(RECEIVER).sign("receipt", receipt as object);
    return post(RECEIVER, SENDER, "/transfers/answers", JSON.stringify({ receipt: jws }));
  };
  for (const field of Object.keys(right)) {
    for (const [kind, value] of VALUES) {
      if (
        field === "seal" &&
        (kind === "null" || ["x", "__proto__", "9".repeat(5000)].includes(value as string))
      )
        continue;
      if (field === "receiptNo" && value === "") continue;
      const told = await tell({ ...right, [field]: value });
      isRefused(`${field}: ${kind}`, told, mayBe(field).includes(kind));
    }
  }
  // The right kinds at the wrong time: a reason without a return, a return without a reason, a day that is none.
  for (const wrong of [
    { kind: "ACCEPTED" },
    { reason: null },
    { at: "2026-02-30T00:00:00.000Z" },
    { at: "9999-12-31T23:59:59.999Z" },
  ])
    isRefused(JSON.stringify(wrong), await tell({ ...right, ...wrong }), false);
  expect(await state()).toBe("APPROVED");
  expect((await tell(right)).status).toBe(200);
  expect(await state()).toBe("RETURNED");
});
