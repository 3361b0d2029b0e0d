import { fchmodSync, fstatSync, openSync } from "node:fs";

/** A log is its owner's alone. */
const OWNER_ALONE = 0o600;

/**
 * Opens a log to be written on at its end by a process that is started with it as its output. The process writes itself, so that
 * nothing stands between it and a full disk but its own handling of that (`shared/telemetry/log-output.ts`).
 * @returns a file descriptor; "ignore" when there is no room for a new file: who cannot be logged is started all the same
 */
export function openLog(path: string): number | "ignore" {
  try {
    const log = openSync(path, "a", OWNER_ALONE);
    // One from before may be open to others; what is no file (a device, a pipe) is somebody else's.
    if (fstatSync(log).isFile()) fchmodSync(log, OWNER_ALONE);
    return log;
  } catch {
    return "ignore";
  }
}
