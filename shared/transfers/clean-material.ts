import { limitedWorker } from "../workers/limited-worker.ts";
import type { Cleaned } from "./clean-in-thread.ts";

export const MATERIAL_LIMIT = 20 * 1024 * 1024;

/** The longest file that is good takes a second of it on a slow machine. */
const worker = limitedWorker<Uint8Array, Cleaned<Uint8Array>>("./clean-worker", import.meta.url, {
  timeMs: 10_000,
  memoryMb: 256,
  waiting: 4,
});

/**
 * Checks a material by its bytes, never by a name or a header, and takes out of a picture what was not meant to be shown: place,
 * time and device it was made with. In a thread of its own: what takes too long or too much memory is `UNREADABLE`, and nobody else
 * waits for it.
 */
export async function cleanMaterial(bytes: Buffer): Promise<Cleaned<Buffer>> {
  if (bytes.length === 0) return { kind: "refused", why: "EMPTY" };
  if (bytes.length > MATERIAL_LIMIT) return { kind: "refused", why: "TOO_LARGE" };
  if (worker.isBusy()) return { kind: "refused", why: "BUSY" };
  const cleaned = await worker.run(Uint8Array.from(bytes));
  if (!cleaned) return { kind: "refused", why: "UNREADABLE" };
  return cleaned.kind === "clean" ? { ...cleaned, bytes: Buffer.from(cleaned.bytes.buffer) } : cleaned;
}
