import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { HubFolder } from "./hub-folder.ts";

/**
 * Makes sure that one launcher at a time works in a folder. A lock whose process is gone is taken over.
 * @returns how to give it back @throws Error naming the process that holds it
 */
export function lockHub(folder: HubFolder): () => Promise<void> {
  const file = folder.file("hub.pid");
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return async () => rmSync(file, { force: true });
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
      const holder = Number(readFileSync(file, "utf8"));
      if (holder !== process.pid && isAlive(holder)) {
        throw new Error(
          `This hub is already running (process ${holder}). Stop it first, or look at its address.`,
          { cause: thrown },
        );
      }
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === "EPERM";
  }
}
