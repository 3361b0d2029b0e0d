import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Machine } from "../shared/commands/machine.ts";
import { machinePicture } from "./machine-picture.ts";

/** Draws every department's machines into its README; with `--check`, fails when one differs instead. */
const root = join(import.meta.dirname, "..", "..");
const check = process.argv.includes("--check");
const BEGIN = "<!-- machines -->\n";
const END = "<!-- end of machines -->";

const pictures = new Map<string, string>();
for (const file of globSync("dist/subgraphs/*/domain/*-machine.js", { cwd: root }).toSorted()) {
  const department = basename(dirname(dirname(file)));
  const record = basename(file).replace("-machine.js", "");
  const exported = (await import(join(root, file))) as Readonly<Record<string, unknown>>;
  const machines = Object.entries(exported).find(([name]) => name.endsWith("_MACHINES"))?.[1];
  if (!machines) throw new Error(`${file} has no machines`);
  for (const machine of machines as readonly Machine<object>[]) {
    const before = pictures.get(department) ?? "\n";
    pictures.set(
      department,
      `${before}\`${record}\`, by its \`${machine.state}\`:\n\n${machinePicture(machine)}\n\n`,
    );
  }
}
const differing = [...pictures].flatMap(([department, picture]) => {
  const file = join(root, "subgraphs", department, "README.md");
  const text = readFileSync(file, "utf8");
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for its machines`);
  const drawn = text.slice(0, from + BEGIN.length) + picture + text.slice(to);
  if (!check) writeFileSync(file, drawn);
  return drawn === text ? [] : [department];
});
if (check && differing.length > 0) {
  process.stderr.write(
    `The machines in the README differ from the tables: ${differing.join(", ")}. Run: npm run schema\n`,
  );
  process.exitCode = 1;
}
