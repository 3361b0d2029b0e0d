import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clockAt } from "../kernel/clock.ts";
import { newSecrets, publicKeysOf } from "../crypto/department-keys.ts";
import { Directory } from "../crypto/directory.ts";
import { KeyRing } from "../crypto/key-ring.ts";
import { issueTicket, readTicket } from "./file-tickets.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-tickets-"));
afterAll(() => rmSync(folder, { recursive: true }));
const secrets = { petitions: newSecrets(), discipline: newSecrets() };
const file = join(folder, "departments.json");
const entries = Object.entries(secrets).map(([name, one]) => [name, { url: "", ...publicKeysOf(one) }]);
writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
const directory = new Directory(file);
const petitions = new KeyRing("petitions", () => secrets.petitions, directory);
const discipline = new KeyRing("discipline", () => secrets.discipline, directory);

const after = (seconds: number) => clockAt(new Date(1_800_000_000_000 + seconds * 1000));
const who = { subject: "staff-7", body: "PET" };
const order = { purpose: "UPLOAD", about: "material-1", key: "key-0001" } as const;

test("a ticket is good for its purpose, at its department, for two minutes", async () => {
  const { ticket, id } = await issueTicket(petitions, after(0), who, order);
  const header = `Bearer ${ticket}`;
  const read = await readTicket(petitions, after(119), header, "UPLOAD");
  expect(read).toMatchObject({ id, ...who, purpose: "UPLOAD", about: "material-1" });
  expect(await readTicket(petitions, after(120), header, "UPLOAD")).toBeNull();
  expect(await readTicket(petitions, after(-6), header, "UPLOAD")).toBeNull();
  expect(await readTicket(petitions, after(0), header, "DOWNLOAD")).toBeNull();
  expect(await readTicket(discipline, after(0), header, "UPLOAD")).toBeNull();
  for (const none of [undefined, "", ticket, `Basic ${ticket}`, `${header}A`, "Bearer a.b.c"])
    expect(await readTicket(petitions, after(0), none, "UPLOAD")).toBeNull();
});

test("what the department signed without an end, for longer, or as something else is no ticket", async () => {
  const self = "urn:village-election-hub:department:petitions";
  const claims = { purpose: "UPLOAD", iss: self, aud: self, iat: 1_800_000_000, exp: 1_800_000_120 };
  const read = async (changes: object, kind: "ticket" | "receipt" = "ticket") =>
    readTicket(
      petitions,
      after(0),
      `Bearer ${await petitions.sign(kind, { ...claims, ...changes })}`,
      "UPLOAD",
    );
  expect(await read({})).not.toBeNull();
  expect(await read({}, "receipt")).toBeNull();
  for (const changes of [{ exp: undefined }, { exp: 1_800_000_121 }, { iat: undefined }, { aud: "urn:else" }])
    expect(await read(changes)).toBeNull();
});

test("the same key asks for the same thing again", async () => {
  const [one, again] = [
    await issueTicket(petitions, after(0), who, order),
    await issueTicket(petitions, after(9), who, order),
  ];
  expect(again.id).toBe(one.id);
  expect((await issueTicket(petitions, after(0), who, { ...order, key: "key-0002" })).id).not.toBe(one.id);
});
