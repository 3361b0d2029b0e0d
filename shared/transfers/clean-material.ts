import { limitedWorker, workerBeside } from "../workers/limited-worker.ts";
import type { Cleaned } from "./clean-in-thread.ts";

export const MATERIAL_LIMIT = 20 * 1024 * 1024;

const WORKER = workerBeside(import.meta.url, "./clean-worker");
/** A file of this size that is good takes a second of it on a slow machine. */
const LIMITS = { timeMs: 10_000, memoryMb: 256, waiting: 4 };

export type CleanMaterial = (bytes: Buffer) => Promise<Cleaned<Buffer>>;

/**
 * Checks a material by its bytes, never by a name or a header, and takes out of a picture what was not meant to be shown: place,
 * time and device it was made with. In a thread of its own: what takes too long or too much memory is `UNREADABLE`, and nobody else
 * waits for it; when too many wait it is `BUSY`.
 */
export function materialCleaner(limits: typeof LIMITS): CleanMaterial {
  const worker = limitedWorker<Uint8Array, Cleaned<Uint8Array>>(WORKER, limits);
  return async (bytes) => {
    if (bytes.length === 0) return { kind: "refused", why: "EMPTY" };
    if (bytes.length > MATERIAL_LIMIT) return { kind: "refused", why: "TOO_LARGE" };
    if (worker.isBusy()) return { kind: "refused", why: "BUSY" };
    const cleaned = await worker.run(Uint8Array.from(bytes));
    if (!cleaned) return { kind: "refused", why: "UNREADABLE" };
    return cleaned.kind === "clean" ? { ...cleaned, bytes: Buffer.from(cleaned.bytes.buffer) } : cleaned;
  };
}

/** One of a process. */
export const cleanMaterial = materialCleaner(LIMITS);
