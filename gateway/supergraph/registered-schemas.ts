import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The schemas that are registered with this gateway, `<folder>/<subgraph>/schema.graphql`: they say what belongs to whom, whatever a
 * subgraph's process answers. One that has none owns what nobody else has.
 */
export async function registeredSchemas(
  folder: string,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const read = [...names].map(async (name) => [name, await schemaIn(folder, name)] as const);
  return new Map((await Promise.all(read)).filter((one): one is [string, string] => one[1] !== null));
}

async function schemaIn(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name, "schema.graphql"), "utf8");
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw thrown;
  }
}
