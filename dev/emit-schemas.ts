import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS } from "../shared/kernel/department.ts";

/** Writes every department's SDL to its committed `schema.graphql`; with `--check`, fails when one differs instead. */
const root = join(import.meta.dirname, "..", "..");
const check = process.argv.includes("--check");
const differing: string[] = [];

for (const department of DEPARTMENTS) {
  // A process each: type-graphql keeps one store of decorators for a whole process.
  const entry = join(root, "dist", "subgraphs", department, "main.js");
  const emitted = spawnSync(process.execPath, [entry, "schema"], { encoding: "utf8" });
  if (emitted.status !== 0) throw new Error(`${department}: ${emitted.stderr}`);
  const file = join(root, "subgraphs", department, "schema.graphql");
  if (!check) writeFileSync(file, emitted.stdout);
  else if (readFileSync(file, "utf8") !== emitted.stdout) differing.push(department);
}

if (differing.length > 0) {
  process.stderr.write(
    `The committed schema differs from the code: ${differing.join(", ")}. Run: npm run schema\n`,
  );
  process.exitCode = 1;
}
