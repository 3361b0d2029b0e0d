import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { HubError } from "../kernel/hub-error.ts";
import { isPublicCode, publicError } from "../kernel/public-error.ts";

/**
 * Turns anything thrown into what may leave the hub: a stable code, one sentence, and the path. Never throws.
 * @returns message and extensions without stack, cause, SQL or any value the caller sent.
 */
export function formatPublicError(formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError {
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  const thrown = raw instanceof GraphQLError ? (raw.originalError ?? raw) : raw;
  if (thrown instanceof HubError) {
    return { ...thrown.told, ...place };
  }
  // A department's error came through its own `formatPublicError` and was cut down again by the join.
  if (typeof formatted.extensions?.["department"] === "string") return formatted;
  const code = formatted.extensions?.["code"];
  // Scalars refuse a literal or a variable with a GraphQLError of their own; it is the caller's mistake, not ours.
  return { ...publicError(isPublicCode(code) ? code : "INTERNAL"), ...place };
}

/** True when the log should carry the cause: the machine broke, not the caller. */
export function isOurFault(formatted: GraphQLFormattedError): boolean {
  const code = formatted.extensions?.["code"];
  return code === "INTERNAL" || code === "DATABASE_UNAVAILABLE";
}
