import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { rotateKeys } from "../launcher/department-keys.ts";
import { DEPARTMENTS } from "../shared/kernel/department.ts";

/**
 * `npm run keys:rotate -- --department NAME`: gives a department of this machine's house new keys to sign, to seal and to
 * keep with. Nobody restarts: processes read the new keys at the next use, and what the old ones made stays readable.
 */
const { values } = parseArgs({ options: { department: { type: "string" }, folder: { type: "string" } } });
const department = DEPARTMENTS.find((one) => one === values.department);
const path = values.folder ?? process.env["HOUSE_FOLDER"] ?? join(import.meta.dirname, "..", "..", ".house");
// A house keeps its keys in a folder of their own; `deploy:prepare` lays them flat beside the other secrets.
const keys = existsSync(join(path, "keys")) ? join(path, "keys") : path;
if (!department || !existsSync(join(keys, "departments.json"))) {
  process.stderr.write(
    `usage: npm run keys:rotate -- --department ${DEPARTMENTS.join("|")} [--folder .house|deploy/secrets]\n`,
  );
  process.exitCode = 2;
} else {
  rotateKeys({ path, file: (...parts) => join(keys, parts.at(-1) ?? "") }, department);
  process.stdout.write(`${department} has new keys; its older ones still open what they sealed.\n`);
}
