import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompactEncrypt } from "jose";
import { newSecrets, publicKeysOf, rotated } from "./department-keys.ts";
import { Directory } from "./directory.ts";
import { KeyRing } from "./key-ring.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-key-ring-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a department's key ring", () => {
  const secrets = { petitions: newSecrets(), discipline: newSecrets() };
  const file = join(folder, "departments.json");
  const write = (): void =>
    writeFileSync(
      file,
      JSON.stringify(
        Object.fromEntries(
          Object.entries(secrets).map(([name, one]) => [name, { url: "", ...publicKeysOf(one) }]),
        ),
      ),
    );
  write();
  const directory = new Directory(file);
  const petitions = new KeyRing("petitions", () => secrets.petitions, directory);
  const discipline = new KeyRing("discipline", () => secrets.discipline, directory);
  const flip = (text: string, at: number): string => {
    const bytes = Buffer.from(text);
    bytes[at] = bytes[at] === 65 ? 66 : 65;
    return bytes.toString();
  };

  test("is believed by who reads the signer's key, and for its kind alone", async () => {
    const jws = await petitions.sign("receipt", { no: 1 });
    expect(await discipline.verify("receipt", jws, "petitions")).toEqual({ no: 1 });
    expect(await discipline.verify("seal", jws, "petitions")).toBeNull();
    expect(await discipline.verify("receipt", jws, "discipline")).toBeNull();
    for (const part of [3, jws.indexOf(".") + 3, jws.lastIndexOf(".") + 9])
      expect(await discipline.verify("receipt", flip(jws, part), "petitions")).toBeNull();
    for (const bad of ["", "a.b.c", "..", jws.slice(0, -4)])
      expect(await discipline.verify("receipt", bad, "petitions")).toBeNull();
  });

  test("encrypts to one department; no other can decrypt it, and nobody what was changed", async () => {
    const content = Buffer.from("material ".repeat(1000));
    const jwe = await petitions.encryptFor("discipline", content);
    expect(Buffer.from((await discipline.decrypt(jwe))!).equals(content)).toBe(true);
    expect(await petitions.decrypt(jwe)).toBeNull();
    for (const at of [5, Math.floor(jwe.length / 2), jwe.length - 9])
      expect(await discipline.decrypt(flip(jwe, at))).toBeNull();
    expect(jwe).not.toContain(content.toString("base64url").slice(0, 40));
  });

  test("takes apart no header longer than one is, and nothing that would unpack", async () => {
    const jwe = await petitions.encryptFor("discipline", Buffer.from("x"));
    const [head] = jwe.split(".");
    const [key] = secrets.discipline.encryption;
    const header = JSON.parse(Buffer.from(head!, "base64url").toString()) as { kid: string };
    const encrypted = (content: Buffer, more: object): Promise<string> =>
      new CompactEncrypt(content)
        .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", kid: header.kid, ...more })
        .encrypt(createPublicKey(createPrivateKey({ key: key!, format: "jwk" })));
    expect(await discipline.decrypt(await encrypted(Buffer.from("x"), {}))).not.toBeNull();
    expect(await discipline.decrypt(await encrypted(Buffer.from("x"), { x: "y".repeat(900) }))).toBeNull();
    const packed = await encrypted(Buffer.alloc(100_000), { zip: "DEF" });
    expect(packed.length).toBeLessThan(2000);
    expect(await discipline.decrypt(packed)).toBeNull();
  });

  test("keeps at rest what only its key gives back", () => {
    const content = Buffer.from("kept");
    const { encrypted, keyId } = petitions.encryptAtRest(content);
    expect(petitions.decryptAtRest(encrypted, keyId).equals(content)).toBe(true);
    const changed = Buffer.from(encrypted);
    changed[changed.length - 1] = changed.at(-1)! ^ 1;
    expect(() => petitions.decryptAtRest(changed, keyId)).toThrow();
    expect(() => discipline.decryptAtRest(encrypted, keyId)).toThrow("gone");
  });

  test("goes on after a rotation: old things stay readable, new ones are made with the new keys", async () => {
    const before = {
      jws: await petitions.sign("receipt", { no: 2 }),
      jwe: await petitions.encryptFor("discipline", Buffer.from("x")),
      kept: petitions.encryptAtRest(Buffer.from("y")),
    };
    secrets.petitions = rotated(secrets.petitions);
    secrets.discipline = rotated(secrets.discipline);
    write();
    expect(await discipline.verify("receipt", before.jws, "petitions")).toEqual({ no: 2 });
    expect(Buffer.from((await discipline.decrypt(before.jwe))!).toString()).toBe("x");
    expect(petitions.decryptAtRest(before.kept.encrypted, before.kept.keyId).toString()).toBe("y");
    const after = await petitions.sign("receipt", { no: 3 });
    expect(after.split(".")[0]).not.toBe(before.jws.split(".")[0]);
    expect(await discipline.verify("receipt", after, "petitions")).toEqual({ no: 3 });
    expect(
      Buffer.from(
        (await discipline.decrypt(await petitions.encryptFor("discipline", Buffer.from("z"))))!,
      ).toString(),
    ).toBe("z");
  });
});
