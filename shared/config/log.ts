import { type Logger, pino } from "pino";

/**
 * A process's log: JSON lines on standard output. An error is written as its kind, its code and where it was thrown. Its
 * message and properties are left out: a driver's carry SQL, parameters and the caller's values.
 */
export function processLog(level: string, base: Readonly<Record<string, string>>): Logger {
  return pino({ level, base, serializers: { err: describeError } });
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
