import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { DEPARTMENTS } from "../shared/kernel/department.ts";

/**
 * Writes every department's SDL to its committed `schema.graphql`, and what their enums' values are called to the terms that
 * coordination tells; with `--check`, fails when one differs instead.
 */
const root = join(import.meta.dirname, "..", "..");
const check = process.argv.includes("--check");
const differing: string[] = [];
const terms = new Set<string>();

function keep(file: string, text: string): void {
  const path = join(root, file);
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, "utf8") !== text) differing.push(file);
}

/** The values of an SDL's enums, a line each: enum, value, English, Chinese. */
function termsOf(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
    return (definition.values ?? []).map(({ name, description }) => {
      const text = description?.value ?? "";
      const end = text.lastIndexOf(". ");
      return [definition.name.value, name.value, text.slice(0, end), text.slice(end + 2)].join("|");
    });
  });
}

for (const department of DEPARTMENTS) {
  // A process each: type-graphql keeps one store of decorators for a whole process.
  const entry = join(root, "dist", "subgraphs", department, "main.js");
  const emitted = spawnSync(process.execPath, [entry, "schema"], { encoding: "utf8" });
  if (emitted.status !== 0) throw new Error(`${department}: ${emitted.stderr}`);
  keep(join("subgraphs", department, "schema.graphql"), emitted.stdout);
  for (const term of termsOf(emitted.stdout)) terms.add(term);
}
keep(
  join("subgraphs", "coordination", "domain", "terms.ts"),
  `/* Written by \`npm run schema\` from the departments' schemas: long as their lists are. */

/** What every value of every enum is called, a line each: enum, value, English, Chinese. */
export const TERM_LINES = \`${[...terms].toSorted().join("\n")}\`;
`,
);

if (differing.length > 0) {
  process.stderr.write(
    `The committed schema differs from the code: ${differing.join(", ")}. Run: npm run schema\n`,
  );
  process.exitCode = 1;
}
