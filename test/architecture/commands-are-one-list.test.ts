import { existsSync, readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AnyCommand } from "../../shared/commands/define-command.ts";

const root = join(import.meta.dirname, "..", "..");

test("a command's name is no other's in the whole hub, and every department's commands are tested", async () => {
  const names: string[] = [];
  let departments = 0;
  for await (const file of glob("subgraphs/*/commands.ts", { cwd: root })) {
    const { commands } = (await import(join(root, file))) as { commands: readonly AnyCommand[] };
    departments += 1;
    names.push(...commands.map(({ name }) => name));
    expect([file, existsSync(join(root, file.replace(/\.ts$/, ".test.ts")))]).toEqual([file, true]);
  }
  expect(departments).toBeGreaterThanOrEqual(3);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)+$/);
});

/** Commands among the files of a folder that no test of the same folder imports and has decide, by file. */
const undecided = (files: Readonly<Record<string, string>>): string[] => {
  const tests = Object.entries(files).flatMap(([name, text]) =>
    name.endsWith(".test.ts") && /\bdecide\b/.test(text) ? [text] : [],
  );
  return Object.entries(files).flatMap(([name, text]) =>
    !name.endsWith(".test.ts") &&
    // Whichever definer it goes through: a file that gives a command its name.
    /^export const (\w+) = \w+\(\{/m.test(text) &&
    /^\s+event: "\w+"/m.test(text) &&
    !tests.some((test) => test.includes(`from "./${name}"`))
      ? [name]
      : [],
  );
};

test("every command's decision is tested beside it, by itself or with its family", async () => {
  const folders: Record<string, Record<string, string>> = {};
  for await (const file of glob("subgraphs/*/commands/**/*.ts", { cwd: root }))
    (folders[dirname(file)] ??= {})[file.slice(dirname(file).length + 1)] = readFileSync(
      join(root, file),
      "utf8",
    );
  expect(Object.keys(folders).length).toBeGreaterThanOrEqual(3);
  for (const [folder, files] of Object.entries(folders))
    expect([folder, undecided(files)]).toEqual([folder, []]);
});

test.each([
  ["no test", ""],
  ["a test of another command", `import { b } from "./b.ts"; b.decide(row);`],
  ["a test that never has it decide", `import { a } from "./a.ts"; a.by.may(person, row);`],
])("a command with %s is found", (_, text) => {
  const files = {
    "a.ts": 'export const a = officeStep({\n  event: "b",\n});',
    "who.ts": "",
    "x.test.ts": text,
  };
  expect(undecided(files)).toEqual(["a.ts"]);
  expect(undecided({ ...files, "x.test.ts": `import { a } from "./a.ts"; a.decide(row);` })).toEqual([]);
});
