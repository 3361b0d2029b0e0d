/**
 * PostgreSQL error codes that the hub tells apart, by SQLSTATE and never by message.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export const SQLSTATE = {
  serializationFailure: "40001",
  deadlockDetected: "40P01",
  uniqueViolation: "23505",
  checkViolation: "23514",
  foreignKeyViolation: "23503",
  queryCanceled: "57014",
  adminShutdown: "57P01",
  crashShutdown: "57P02",
  cannotConnectNow: "57P03",
  tooManyConnections: "53300",
} as const;

/** The whole transaction may be run again: nothing of it took effect. */
const RETRYABLE: ReadonlySet<string> = new Set([SQLSTATE.serializationFailure, SQLSTATE.deadlockDetected]);

const CONNECTION_CODES: ReadonlySet<string> = new Set([
  SQLSTATE.adminShutdown,
  SQLSTATE.crashShutdown,
  SQLSTATE.cannotConnectNow,
  SQLSTATE.tooManyConnections,
  SQLSTATE.queryCanceled,
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EPIPE",
]);

/** The SQLSTATE (or socket error code) of anything thrown by the driver, through TypeORM's wrapper or not. */
export function sqlstateOf(thrown: unknown): string | undefined {
  if (typeof thrown !== "object" || thrown === null) return undefined;
  if ("driverError" in thrown) return sqlstateOf(thrown.driverError);
  return "code" in thrown && typeof thrown.code === "string" ? thrown.code : undefined;
}

export function isRetryable(thrown: unknown): boolean {
  return RETRYABLE.has(sqlstateOf(thrown) ?? "");
}

/** A row that may be there only once was there already. */
export const isUniqueViolation = (thrown: unknown): boolean =>
  sqlstateOf(thrown) === SQLSTATE.uniqueViolation;

/** The database is away, restarting or full: the caller may come back. */
export function isConnectionTrouble(thrown: unknown): boolean {
  const code = sqlstateOf(thrown) ?? "";
  const message = thrown instanceof Error ? thrown.message : "";
  return (
    CONNECTION_CODES.has(code) ||
    code.startsWith("08") ||
    /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(message)
  );
}
