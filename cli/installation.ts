import { dirname } from "node:path";
import { type Department, settingOf } from "../shared/kernel/department.ts";

/** Where a command finds the departments: their databases, and the directory of their keys. */
export interface Departments {
  /** Null when this machine does not know how to reach it. */
  urlOf(department: Department, role: "app" | "owner"): string | null;
  readonly directoryFile: string;
  close(): Promise<void>;
}

/** The installation that a command works on. */
export interface Installation {
  /** The folder of its keys; null when this machine does not have it. */
  readonly keysFolder: string | null;
  /** Its departments, for a command that asks their databases. @throws Error with a sentence for the person */
  open(): Promise<Departments>;
}

/** An operator's command. @returns the exit code: 0 done, 1 something was found, 2 it could not look */
export type Command = (args: string[], installation: Installation) => Promise<number>;

/** What `<NAME>_DATABASE_URL` and `<NAME>_OWNER_URL` say of a department. */
export const urlInSettings =
  (env: NodeJS.ProcessEnv): Departments["urlOf"] =>
  (department, role) =>
    env[settingOf(department, role === "app" ? "DATABASE_URL" : "OWNER_URL")] ?? null;

/** The installation that settings name: `DEPARTMENTS_FILE`, and the departments' databases as far as they are known here. */
export function installationInSettings(env: NodeJS.ProcessEnv): Installation {
  const { DEPARTMENTS_FILE: directoryFile } = env;
  return {
    keysFolder: directoryFile ? dirname(directoryFile) : null,
    open: async () => {
      if (!directoryFile)
        throw new Error("DEPARTMENTS_FILE and <NAME>_DATABASE_URL say where the departments are.");
      return { urlOf: urlInSettings(env), directoryFile, close: async () => undefined };
    },
  };
}
