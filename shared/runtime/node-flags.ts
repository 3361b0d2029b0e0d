import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What may be run with sizes of memory of its own. */
export type Sized = "gateway" | "department";

/**
 * What Node itself is told when it runs a gateway or a department: with its own sizes a busy one grows to several times what it
 * needs, and most of that is garbage (bench/README.md, Memory). Said in package.json, where `npm run gateway` takes it from.
 */
export function nodeFlags(projectRoot: string, of: Sized): string[] {
  const { config } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
    config: Record<`${Sized}Flags`, string>;
  };
  return config[`${of}Flags`].split(" ");
}
