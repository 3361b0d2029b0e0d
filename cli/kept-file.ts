import { existsSync, renameSync, writeFileSync } from "node:fs";
import { readKeyFile } from "../shared/crypto/key-file.ts";

/**
 * Reads a file of keys that is there, or makes it with mode 0600 where none ever was.
 * @throws Error with a sentence when it is damaged, or gone from where one was
 */
export function readOrMake<Content extends object>(
  file: string,
  isWhole: (content: Content) => boolean,
  make: () => Content,
  wasThere: boolean,
): Content {
  if (!wasThere && !existsSync(file)) writeWhole(file, make(), 0o600);
  return readKeyFile(file, isWhole);
}

/** A reader sees the old file or the new one, never half of one. */
export function writeWhole(file: string, content: object, mode: number): void {
  writeFileSync(`${file}.new`, JSON.stringify(content), { mode });
  renameSync(`${file}.new`, file);
}
