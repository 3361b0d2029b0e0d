import sonic from "sonic-boom";

/** A line waits for others so long, milliseconds, or until there are so many bytes of them. */
const TOGETHER = { periodicFlush: 200, minLength: 4096 } as const;
/** What may wait for a reader that is slow or gone, bytes. Lines beyond are lost and counted. */
const MOST_WAITING = 4_000_000;
/** How often a full pipe is tried again, a tenth of a second apart, once the process ends. */
const TRIES_AT_END = 10;

let lostInAll = 0;
/** Lines of this process's log that were lost so far. */
export const logLinesLost = (): number => lostInAll;

export type LogOutput = InstanceType<typeof sonic.SonicBoom>;

/**
 * Writes lines together, and at the end of the process all that is left. What cannot be written waits and then is lost:
 * whoever serves goes on serving when the log's reader has gone or its disk is full, and whoever ends ends. pino's own output tries a broken
 * pipe for ever then.
 *
 * @param tellLost hears how many lines were lost, once there is a reader again
 */
export function logOutput(fd: number, tellLost: (lines: number) => void): LogOutput {
  let lost = 0;
  let triesLeft = Number.POSITIVE_INFINITY;
  const output = new sonic.SonicBoom({
    fd,
    sync: false,
    ...TOGETHER,
    maxLength: MOST_WAITING,
    retryEAGAIN: () => (triesLeft -= 1) >= 0,
  });
  output.on("drop", () => {
    lost += 1;
    lostInAll += 1;
  });
  // What was not written stays with what waits, and is tried again with it.
  output.on("error", () => undefined);
  output.on("write", () => {
    const lines = lost;
    lost = 0;
    if (lines > 0) tellLost(lines);
  });
  process.once("exit", () => {
    triesLeft = TRIES_AT_END;
    try {
      output.flushSync();
    } catch {
      // Nobody reads any more.
    }
  });
  return output;
}
