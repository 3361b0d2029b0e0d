import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { DEPARTMENTS, type Department } from "../shared/kernel/department.ts";
import {
  type DepartmentSecrets,
  type DirectoryEntry,
  newSecrets,
  publicKeysOf,
  rotated,
} from "../shared/keys/department-keys.ts";
import { type HouseFolder, keptSecret } from "./house-folder.ts";

export const secretsFile = (folder: HouseFolder, department: Department): string =>
  folder.file("keys", `${department}.secrets.json`);
export const directoryFile = (folder: HouseFolder): string => folder.file("keys", "departments.json");

type Entries = Record<Department, DirectoryEntry>;

/** Makes what keys are missing and writes the directory: every department's public keys, and where it is. */
export function writeDirectory(folder: HouseFolder, urlOf: (department: Department) => string): void {
  const entries = Object.fromEntries(
    DEPARTMENTS.map((department) => {
      const secrets = keptSecret<DepartmentSecrets>(secretsFile(folder, department), newSecrets);
      return [department, { url: urlOf(department), ...publicKeysOf(secrets) }];
    }),
  );
  writeWhole(directoryFile(folder), entries, 0o644);
}

/** Where the directory last said a department is; empty before it was ever written. */
export function knownUrls(folder: HouseFolder): (department: Department) => string {
  const file = directoryFile(folder);
  const entries = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Entries) : null;
  return (department) => entries?.[department].url ?? "";
}

/**
 * Gives a department new keys. The secrets come first: what is sealed with the new public key can be opened from the moment
 * the directory shows it, and old receipts and material stay readable.
 */
export function rotateKeys(folder: HouseFolder, department: Department): void {
  const file = secretsFile(folder, department);
  const secrets = JSON.parse(readFileSync(file, "utf8")) as DepartmentSecrets;
  const next = rotated(secrets);
  const urlOf = knownUrls(folder);
  const entries = JSON.parse(readFileSync(directoryFile(folder), "utf8")) as Entries;
  // Others learn the new signing key before anything is signed with it.
  const shown = publicKeysOf(next);
  const before = entries[department];
  writeWhole(
    directoryFile(folder),
    { ...entries, [department]: { ...before, signing: shown.signing } },
    0o644,
  );
  writeWhole(file, next, 0o600);
  writeDirectory(folder, urlOf);
}

/** A reader sees the old file or the new one, never half of one. */
function writeWhole(file: string, content: object, mode: number): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode });
  renameSync(`${file}.new`, file);
}
