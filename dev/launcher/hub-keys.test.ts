import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HubFolder, hubFolder } from "./hub-folder.ts";
import { hubKeys } from "./hub-keys.ts";

/** A hub's keys are made together, once; one that is gone or damaged ends the start and stays as it is. */
let path: string;
let folder: HubFolder;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), "hub-"));
  chmodSync(path, 0o755);
  folder = hubFolder(path, path);
});
afterEach(() => rmSync(path, { recursive: true }));
const contents = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder.file("keys")).map((name) => [name, readFileSync(folder.file("keys", name), "utf8")])); // prettier-ignore

test("the first start makes them, the second reads the same, and others cannot enter their folder", () => {
  hubKeys(folder);
  const before = contents();
  hubKeys(folder);
  expect(contents()).toEqual(before);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["secrets.json", "identity.private.json", "gateway.private.json", "petitions.secrets.json", "departments.json"])); // prettier-ignore
  expect(statSync(folder.file("keys")).mode & 0o777).toBe(0o700);
});

test("a folder of keys that was open to others is closed", () => {
  chmodSync(folder.file("keys"), 0o755);
  hubFolder(path, path);
  expect(statSync(folder.file("keys")).mode & 0o777).toBe(0o700);
});

test("what a start left that ended half way is no key, and the next makes all", () => {
  mkdirSync(`${folder.file("keys")}.new`);
  writeFileSync(join(`${folder.file("keys")}.new`, "secrets.json"), "{");
  hubKeys(folder);
  expect(existsSync(`${folder.file("keys")}.new`)).toBe(false);
});

test.each(["secrets.json", "identity.private.json", "gateway.private.json", "discipline.secrets.json"])(
  "%s is not made anew, neither when it is gone nor when it is damaged",
  (name) => {
    hubKeys(folder);
    const file = folder.file("keys", name);
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -9));
    const damaged = contents();
    expect(() => hubKeys(folder)).toThrow(`${file} is missing, damaged or cannot be read`);
    expect(contents()).toEqual(damaged);
    rmSync(file);
    expect(() => hubKeys(folder)).toThrow(`${file} is missing, damaged or cannot be read`);
    expect(existsSync(file)).toBe(false);
  },
);

test("all of them gone while the data is there is no first start", () => {
  mkdirSync(folder.file("postgres"));
  writeFileSync(folder.file("postgres", "PG_VERSION"), "18");
  expect(() => hubKeys(folder)).toThrow("are gone and the data is there");
  expect(contents()).toEqual({});
});
