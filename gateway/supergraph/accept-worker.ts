import { parentPort, workerData } from "node:worker_threads";
import { acceptSchemas, type Offer, type Verdict } from "./accept-schema.ts";
import { CompositionFailed } from "./compose.ts";

/** The thread of `acceptInThread`: one offer, one verdict. */
function verdictOn(offer: Offer): Verdict {
  try {
    return acceptSchemas(offer);
  } catch (thrown) {
    const problems = thrown instanceof CompositionFailed ? thrown.problems : [String(thrown)];
    return { kind: "REFUSED", problems };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(verdictOn(workerData as Offer));
