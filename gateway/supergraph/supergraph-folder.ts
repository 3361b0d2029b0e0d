import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The last good supergraph and the last schema each department published, on disk, so that a gateway can start while a
 * department is down. A file is replaced whole or not at all.
 */
export class SupergraphFolder {
  constructor(private readonly folder: string) {}

  readSupergraph(): Promise<string | null> {
    return this.#read("supergraph.graphql");
  }

  writeSupergraph(sdl: string): Promise<void> {
    return this.#write("supergraph.graphql", sdl);
  }

  readSchema(department: string): Promise<string | null> {
    return this.#read(`${department}.schema.graphql`);
  }

  writeSchema(department: string, sdl: string): Promise<void> {
    return this.#write(`${department}.schema.graphql`, sdl);
  }

  async #read(name: string): Promise<string | null> {
    try {
      return await readFile(join(this.folder, name), "utf8");
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw thrown;
    }
  }

  async #write(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const part = join(this.folder, `.${name}.${process.pid}`);
    await writeFile(part, text);
    await rename(part, join(this.folder, name));
  }
}
