import { existsSync } from "node:fs";
import { glob } from "node:fs/promises";
import { join } from "node:path";
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
