import { readFileSync, statSync } from "node:fs";
import type { Department } from "../kernel/department.ts";
import type { DirectoryEntry } from "./department-keys.ts";

/** A JSON file that is read anew whenever it has changed: a rotation of keys needs no restart. */
export class WatchedFile<Value> {
  #read: { value: Value; version: string } | null = null;

  constructor(private readonly file: string) {}

  current(): Value {
    const { mtimeMs, size, ino } = statSync(this.file);
    const version = `${mtimeMs} ${size} ${ino}`;
    if (this.#read?.version !== version) {
      this.#read = { value: JSON.parse(readFileSync(this.file, "utf8")) as Value, version };
    }
    return this.#read.value;
  }
}

/** The departments' addresses and public keys. */
export class Directory {
  readonly #entries: WatchedFile<Partial<Record<Department, DirectoryEntry>>>;

  constructor(file: string) {
    this.#entries = new WatchedFile(file);
  }

  of(department: Department): DirectoryEntry | null {
    return this.#entries.current()[department] ?? null;
  }
}
