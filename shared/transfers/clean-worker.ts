import { parentPort, workerData } from "node:worker_threads";
import { cleanInThread } from "./clean-in-thread.ts";

const cleaned = await cleanInThread(Buffer.from((workerData as Uint8Array).buffer));
const answer = cleaned.kind === "clean" ? { ...cleaned, bytes: Uint8Array.from(cleaned.bytes) } : cleaned;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(answer);
