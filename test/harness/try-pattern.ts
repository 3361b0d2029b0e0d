import { parentPort, workerData } from "node:worker_threads";

export interface PatternTask {
  /** Source and flags. */
  readonly patterns: readonly (readonly [source: string, flags: string])[];
  /** Long strings, or a proof. */
  readonly how: "STRINGS" | "PROOF";
  /** Where the number of the pattern that is under way is written. */
  readonly at: SharedArrayBuffer;
}

const MEGABYTE = 1_000_000;
/** What a file or a text is mostly made of. */
const PIECES = [" ", "\n", "a", "F", "0", "1", "-", "/", ".", "(", "<", "一"];

/** The thread of the test of regular expressions: those that are not proved to take time in proportion to a text's length. */
const { patterns, how, at } = workerData as PatternTask;
// The engine in JavaScript: the same everywhere, and it starts no program.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");
const found: string[] = [];
for (const [index, [source, flags]] of patterns.entries()) {
  new Int32Array(at)[0] = index;
  if (how === "STRINGS") tryStrings(source, flags);
  else {
    const { status } = checkSync(source, flags, { timeout: 60_000 });
    if (status !== "safe") found.push(`/${source}/${flags} is ${status}`);
  }
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(found);

/** Goes through a megabyte of each piece, and of the text that the pattern begins with. */
function tryStrings(source: string, flags: string): void {
  const begin = /^\^?((?:[^\\^$.*+?()[\]{}|]|\\\W)+)/.exec(source)?.[1]?.replace(/\\(.)/g, "$1");
  for (const piece of begin ? [...PIECES, begin] : PIECES)
    piece.repeat(MEGABYTE / piece.length).replace(new RegExp(source, flags), "");
}
