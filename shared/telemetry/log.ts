import { type Logger, type LoggerOptions, pino } from "pino";
import { logOutput } from "./log-output.ts";

const STANDARD_OUTPUT = 1;

/**
 * A process's log: JSON lines on standard output. An error is written as its kind, its code and where it was thrown. Its
 * message and properties are left out: a driver's carry SQL, parameters and the caller's values.
 *
 * Lines are written together: one by one they were a sixth of what a village view costs a department. A warning or an error
 * goes out at once, with all before it, and so does everything when the process ends; killed outright, it may leave a fifth
 * of a second of its ordinary lines behind. What must never be lost is the audit's, not the log's.
 */
export function processLog(level: string, base: Readonly<Record<string, string>>): Logger {
  const output = logOutput(STANDARD_OUTPUT, (lines) => log.warn({ lines }, "lines of this log were lost"));
  const { warn } = pino.levels.values;
  const options: LoggerOptions = {
    level,
    base,
    serializers: { err: describeError },
    hooks: {
      logMethod(args, write, severity) {
        write.apply(this, args);
        if (warn !== undefined && severity >= warn) output.flush();
      },
    },
  };
  const log = pino(options, output);
  return log;
}

/** What the log says of an error. */
export function describeError(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const inner = thrown.cause ?? ("originalError" in thrown ? thrown.originalError : undefined);
  return {
    type: thrown.name,
    ...("code" in thrown && typeof thrown.code === "string" && { code: thrown.code }),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(inner !== undefined && inner !== null && { cause: describeError(inner) }),
  };
}
