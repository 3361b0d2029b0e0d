import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSecrets, publicKeysOf, rotated } from "./department-keys.ts";
import { Directory } from "./directory.ts";
import { Signet } from "./signet.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-signet-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a department's signet", () => {
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
  const petitions = new Signet("petitions", () => secrets.petitions, directory);
  const discipline = new Signet("discipline", () => secrets.discipline, directory);
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

  test("seals for one department, and opens for no other and not when changed", async () => {
    const content = Buffer.from("material ".repeat(1000));
    const jwe = await petitions.sealFor("discipline", content);
    expect(Buffer.from((await discipline.open(jwe))!).equals(content)).toBe(true);
    expect(await petitions.open(jwe)).toBeNull();
    for (const at of [5, Math.floor(jwe.length / 2), jwe.length - 9])
      expect(await discipline.open(flip(jwe, at))).toBeNull();
    expect(jwe).not.toContain(content.toString("base64url").slice(0, 40));
  });

  test("keeps at rest what only its key gives back", () => {
    const content = Buffer.from("kept");
    const { sealed, keyId } = petitions.keep(content);
    expect(petitions.unkeep(sealed, keyId).equals(content)).toBe(true);
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = changed.at(-1)! ^ 1;
    expect(() => petitions.unkeep(changed, keyId)).toThrow();
    expect(() => discipline.unkeep(sealed, keyId)).toThrow("gone");
  });

  test("goes on after a rotation: old things stay readable, new ones are made with the new keys", async () => {
    const before = {
      jws: await petitions.sign("receipt", { no: 2 }),
      jwe: await petitions.sealFor("discipline", Buffer.from("x")),
      kept: petitions.keep(Buffer.from("y")),
    };
    secrets.petitions = rotated(secrets.petitions);
    secrets.discipline = rotated(secrets.discipline);
    write();
    expect(await discipline.verify("receipt", before.jws, "petitions")).toEqual({ no: 2 });
    expect(Buffer.from((await discipline.open(before.jwe))!).toString()).toBe("x");
    expect(petitions.unkeep(before.kept.sealed, before.kept.keyId).toString()).toBe("y");
    const after = await petitions.sign("receipt", { no: 3 });
    expect(after.split(".")[0]).not.toBe(before.jws.split(".")[0]);
    expect(await discipline.verify("receipt", after, "petitions")).toEqual({ no: 3 });
    expect(
      Buffer.from(
        (await discipline.open(await petitions.sealFor("discipline", Buffer.from("z"))))!,
      ).toString(),
    ).toBe("z");
  });
});
