import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Offer, Verdict } from "./accept-schema.ts";

const TIME_LIMIT_MS = 20_000;
const MEMORY_LIMIT_MB = 256;

/**
 * Has schemas looked at and composed in a thread with limits of time and memory: whatever a department sends as its schema holds
 * up no request. A thread that meets a limit refuses.
 */
export function acceptInThread(offer: Offer): Promise<Verdict> {
  const entry = new URL(`./accept-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(entry, {
    workerData: offer,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
  });
  return new Promise((resolve) => {
    const end = (verdict: Verdict): void => {
      clearTimeout(limit);
      void worker.terminate();
      resolve(verdict);
    };
    const refuse = (problem: string): void => end({ kind: "REFUSED", problems: [problem] });
    const limit = setTimeout(() => refuse(`composing took longer than ${TIME_LIMIT_MS} ms`), TIME_LIMIT_MS);
    worker.once("message", (verdict: Verdict) => end(verdict));
    worker.once("error", (thrown) => refuse(`composing failed: ${thrown.message}`));
    worker.once("exit", () => refuse("composing ended without a verdict"));
  });
}
