import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const EXAMPLE = "docs/examples/eighth-department";
const REGISTER = "shared/kernel/department.ts";
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/**
 * A copy of the project to which everything was done that docs/add-a-department.md says: the example's files in their places,
 * the document's line in the register, all of it built, and its schemas written.
 * @param project where it is to stand: inside this project, so that it finds the packages
 */
export function makeProjectOfEight(project: string): void {
  mkdirSync(project, { recursive: true });
  const { include } = JSON.parse(read("tsconfig.json")) as { include: string[] };
  for (const part of [...include, "package.json", "tsconfig.json", ".swcrc"])
    cpSync(join(root, part), join(project, part), { recursive: true });
  cpSync(join(root, EXAMPLE), project, { recursive: true });
  writeFileSync(
    join(project, REGISTER),
    read(REGISTER).replace(/(?=^\} as const satisfies)/m, lineOfDocument()),
  );
  run(project, "node_modules/typescript/bin/tsc");
  run(project, join(project, "dist/dev/bundle-services.js"));
  run(project, join(project, "dist/dev/emit-schemas.js"));
}

/** The line that the document quotes for the register. */
function lineOfDocument(): string {
  const [, line] = read("docs/add-a-department.md").split(`// ${REGISTER}\n`);
  return line?.slice(0, line.indexOf("```")) ?? "";
}

/** The example's own tests, which need no database. @throws Error with what jest says when one fails */
export function testExample(project: string): void {
  const config = {
    rootDir: project,
    testEnvironment: "node",
    extensionsToTreatAsEsm: [".ts"],
    transform: { "^.+\\.ts$": "@swc/jest" },
    setupFiles: ["reflect-metadata"],
    modulePathIgnorePatterns: ["<rootDir>/dist/"],
  };
  run(project, "node_modules/jest/bin/jest.js", "--config", JSON.stringify(config), "subgraphs/agriculture");
}

/** Runs one of the project's tools in the copy. @throws Error with what it says when it fails */
function run(project: string, tool: string, ...parameters: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--experimental-vm-modules", resolve(root, tool), ...parameters],
    { cwd: project, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${tool}: ${stdout}${stderr}`);
}
