/** The error of a value that does not fit the schema, or of a whole response that is none. */
export const INVALID_RESPONSE = {
  code: "SUBGRAPH_RESPONSE_INVALID",
  message: "A subgraph's response made no sense and was dropped.",
} as const;

/** Errors kept of one operation; further ones are dropped, a subgraph's nonsense is not worth more. */
export const MAX_ERRORS = 1000;
