import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { directoryFile, gatewayKeys, rotateKeys, secretsFile, writeDirectory } from "./key-files.ts";

/** A key file that is there is read or the start ends; it is never replaced. */
let folder: string;
const start = (): void => {
  gatewayKeys(folder);
  writeDirectory(folder, () => "");
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  start();
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = {
  department: () => secretsFile(folder, "petitions"),
  gateway: () => join(folder, "gateway.private.json"),
  "gateway, public": () => join(folder, "gateway.public.json"),
  directory: () => directoryFile(folder),
};
const damages: readonly (readonly [string, (text: string) => string])[] = [
  ["cut off", (text) => text.slice(0, text.length / 2)],
  ["empty", () => ""],
  ["of another kind", () => '{"petitions":1}'],
  ["with a character changed", (text) => text.replace(/"(d|x)":"(.)/, (_all, name, first) => `"${name}":"${first === "A" ? "B" : "A"}`)], // prettier-ignore
];
// The directory's keys are worked out of the departments' at every start.
const all = Object.entries(FILES).flatMap(([name, file]) =>
  damages
    .filter(([what]) => name !== "directory" || what !== "with a character changed")
    .map(([what, damage]) => [name, what, file, damage] as const),
);

test.each(all)(
  "the file of the %s, %s, ends the start by its name and stays as it is",
  (_n, _w, file, damage) => {
    const damaged = damage(readFileSync(file(), "utf8"));
    writeFileSync(file(), damaged);
    expect(start).toThrow(`${file()} is missing, damaged or cannot be read`);
    expect(readFileSync(file(), "utf8")).toBe(damaged);
  },
);

test.each(["signing", "encryption", "storage", "recusal"])(
  "so does a department's without its %s",
  (member) => {
    const file = secretsFile(folder, "petitions");
    const { [member]: _gone, ...rest } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify(rest));
    expect(start).toThrow(file);
    expect(() => rotateKeys(folder, "petitions")).toThrow(file);
  },
);

test("a key of another type is none, and the secrets of a known department are not made anew", () => {
  const file = secretsFile(folder, "petitions");
  const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...kept, signing: kept["encryption"] }));
  expect(start).toThrow(file);
  rmSync(file);
  expect(start).toThrow(file);
});

test.each([
  ["of a department", ["department"]],
  ["of a department, and the directory", ["department", "directory"]],
  ["of the gateway", ["gateway"]],
  ["of the gateway, both", ["gateway", "gateway, public"]],
] as const)("a file that is gone is not made anew beside the others: %s", (_what, gone) => {
  for (const one of gone) rmSync(FILES[one]());
  expect(start).toThrow(`${FILES[gone[0]]()} is missing`);
  expect(existsSync(FILES[gone[0]]())).toBe(false);
});

test("a department that the directory does not know gets keys, the others keep theirs", () => {
  const { petitions: _new, ...known } = JSON.parse(readFileSync(directoryFile(folder), "utf8")) as Record<string, unknown>; // prettier-ignore
  writeFileSync(directoryFile(folder), JSON.stringify(known));
  rmSync(secretsFile(folder, "petitions"));
  start();
  const after = JSON.parse(readFileSync(directoryFile(folder), "utf8")) as Record<string, unknown>;
  expect(after).toEqual({ ...known, petitions: expect.anything() });
});

test("a second start reads the same keys", () => {
  const before = Object.values(FILES).map((file) => readFileSync(file(), "utf8"));
  start();
  expect(Object.values(FILES).map((file) => readFileSync(file(), "utf8"))).toEqual(before);
});
