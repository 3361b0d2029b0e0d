import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, ERROR_CODES, HubError } from "../kernel/hub-error.ts";

/** Sentences for mistakes found before anything ran. The engine's own texts quote the caller's values; these do not. */
const CLIENT_MISTAKES: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: "The document is not valid GraphQL.",
  GRAPHQL_VALIDATION_FAILED: "The operation does not fit the schema.",
  BAD_USER_INPUT: "A variable or argument has the wrong type.",
  BAD_REQUEST: "The request is not a well-formed GraphQL request.",
  OPERATION_RESOLUTION_FAILURE: "Name one operation that the document contains.",
  PERSISTED_QUERY_NOT_FOUND: "This document is not registered.",
  PERSISTED_QUERY_NOT_SUPPORTED: "Registered documents are not in use here.",
};

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
    return { message: thrown.publicMessage, ...place, extensions: { code: thrown.code, ...thrown.detail } };
  }
  // A department's error came through its own `formatPublicError` and was cut down again by the join.
  if (typeof formatted.extensions?.["department"] === "string") return formatted;
  const told = formatted.extensions?.["code"];
  const code = typeof told === "string" ? told : "INTERNAL";
  const sentence =
    CLIENT_MISTAKES[code] ?? (code in ERROR_CODES ? ERROR_CODES[code as ErrorCode].message : undefined);
  // Scalars refuse a literal or a variable with a GraphQLError of their own; it is the caller's mistake, not ours.
  if (sentence) return { message: sentence, ...place, extensions: { code } };
  return { message: ERROR_CODES.INTERNAL.message, ...place, extensions: { code: "INTERNAL" } };
}

/** True when the log should carry the cause: the machine broke, not the caller. */
export function isOurFault(formatted: GraphQLFormattedError): boolean {
  const code = formatted.extensions?.["code"];
  return code === "INTERNAL" || code === "DATABASE_UNAVAILABLE";
}
