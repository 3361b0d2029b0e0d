import { generateKeyPairSync } from "node:crypto";
import type { RegionCode } from "../kernel/region-code.ts";
import { CompactSign, compactVerify } from "jose";
import { readCertificate, signCertificate } from "./certificate.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const keyRing = {
  sign: (kind: string, content: object) =>
    new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: "EdDSA", typ: kind })
      .sign(privateKey),
  verify: async <Content>(kind: string, text: string): Promise<Content | null> => {
    const read = await compactVerify(text, publicKey).catch(() => null);
    return read?.protectedHeader.typ === kind
      ? (JSON.parse(Buffer.from(read.payload).toString()) as Content)
      : null;
  },
};
const certificate = {
  id: "00000000-0000-4000-8000-000000000001",
  village: "149921001201" as RegionCode,
  expiresAt: new Date("2026-03-21T04:00:00Z"),
};
const at = new Date("2026-03-20T04:00:00Z");

test("what is signed is read as it was, and as nothing else", async () => {
  const text = await signCertificate(keyRing, "vote-gate", certificate, at);
  expect(await readCertificate(keyRing, "vote-gate", text)).toEqual(certificate);
  expect(await readCertificate(keyRing, "plan-certificate", text)).toBeNull();
  expect(await readCertificate(keyRing, "vote-gate", `${text.slice(0, -4)}AAAA`)).toBeNull();
  expect(await readCertificate(keyRing, "vote-gate", "a.b.c")).toBeNull();
});

test.each([
  ["another signer's name", { iss: "urn:somebody" }],
  ["another receiver", { aud: "urn:somebody" }],
  ["no village", { sub: "149921" }],
  ["no id", { jti: 1 }],
  ["no end", { exp: "tomorrow" }],
])("a certificate with %s is none", async (_, over) => {
  const text = await signCertificate(keyRing, "vote-gate", certificate, at);
  const claims = (await keyRing.verify<object>("vote-gate", text)) ?? {};
  const changed = await keyRing.sign("vote-gate", { ...claims, ...over });
  expect(await readCertificate(keyRing, "vote-gate", changed)).toBeNull();
});
