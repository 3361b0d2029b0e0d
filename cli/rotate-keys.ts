import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEPARTMENTS } from "../shared/kernel/department.ts";
import type { Command } from "./installation.ts";
import { directoryFile, rotateKeys } from "./key-files.ts";

/** An installation of one machine keeps its keys in a folder of their own; `deploy:prepare` lays them beside other secrets. */
const keysIn = (folder: string): string => (existsSync(join(folder, "keys")) ? join(folder, "keys") : folder);

/**
 * `npm run keys:rotate -- --department NAME`: gives a department new keys to sign, to encrypt and to keep with. Nobody
 * restarts: processes read the new keys at the next use, and what the old ones made stays readable.
 */
export const rotateKeysOf: Command = async (args, installation) => {
  const { values } = parseArgs({
    args,
    options: { department: { type: "string" }, folder: { type: "string" } },
  });
  const department = DEPARTMENTS.find((one) => one === values.department);
  const keysFolder = values.folder ? keysIn(values.folder) : installation.keysFolder;
  if (!department || keysFolder === null || !existsSync(directoryFile(keysFolder))) {
    process.stderr.write(
      `usage: npm run keys:rotate -- --department ${DEPARTMENTS.join("|")} [--folder .hub|deploy/secrets]\n`,
    );
    return 2;
  }
  rotateKeys(keysFolder, department);
  process.stdout.write(
    `${department} has new keys; its older ones still decrypt what was encrypted to them.\n`,
  );
  return 0;
};
