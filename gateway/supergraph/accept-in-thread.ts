import { inThread, workerBeside } from "../../shared/workers/limited-worker.ts";
import type { Offer, Verdict } from "./accept-schema.ts";

const LIMITS = { timeMs: 20_000, memoryMb: 256 };
const WORKER = workerBeside(import.meta.url, "./accept-worker");

/**
 * Has schemas looked at and composed in a thread with limits of time and memory: whatever a department sends as its schema holds
 * up no request. A thread that meets a limit refuses.
 */
export async function acceptInThread(offer: Offer): Promise<Verdict> {
  const end = await inThread<Verdict>(WORKER, offer, LIMITS);
  const refuse = (problem: string): Verdict => ({ kind: "REFUSED", problems: [problem] });
  if (end.kind === "ANSWERED") return end.answer;
  if (end.kind === "TIME") return refuse(`composing took longer than ${LIMITS.timeMs} ms`);
  if (end.kind === "THREW") return refuse(`composing failed: ${end.message}`);
  return refuse("composing ended without a verdict");
}
